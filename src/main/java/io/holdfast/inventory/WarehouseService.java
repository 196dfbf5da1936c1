package io.holdfast.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import io.holdfast.kernel.WarehouseType;
import io.holdfast.kernel.TimeSource;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warehouses: reference data that no stock rule locks. */
@Service
@RequiredArgsConstructor
public class WarehouseService {

	private final WarehouseRepository warehouses;

	private final WarehouseSearch search;

	private final TenantWall wall;

	private final EntityManager entities;

	private final TimeSource time;

	private final PublicIds ids;

	/**
	 * @param id chosen by the caller, or null
	 * @throws RefusedException with {@link Refusal.WarehouseExists} if the id or the code
	 * is taken
	 */
	@Transactional
	public WarehouseView create(TenantId tenant, @Nullable String id, WarehouseDetails details) {
		this.wall.raise(tenant);
		Warehouse warehouse = new Warehouse(tenant, (id != null) ? id : this.ids.warehouse(), details, this.time.now());
		this.entities.persist(warehouse);
		return flushed(warehouse);
	}

	/**
	 * @throws RefusedException with {@link Refusal.WarehouseNotFound}, or
	 * {@link Refusal.WarehouseExists} if the code is another's
	 */
	@Transactional
	public WarehouseView replace(TenantId tenant, String id, WarehouseDetails details) {
		this.wall.raise(tenant);
		Warehouse warehouse = this.warehouses.lock(tenant, id).orElseThrow(() -> unknown(id));
		warehouse.describe(details, this.time.now());
		return flushed(warehouse);
	}

	/**
	 * @throws RefusedException with {@link Refusal.WarehouseNotFound}
	 */
	@Transactional(readOnly = true)
	public WarehouseView get(TenantId tenant, String id) {
		this.wall.raise(tenant);
		return this.warehouses.find(tenant, id).orElseThrow(() -> unknown(id)).view();
	}

	/** Those of the codes that exist. */
	@Transactional(readOnly = true)
	public List<WarehouseView> findByCode(TenantId tenant, Collection<String> codes) {
		this.wall.raise(tenant);
		return this.warehouses.findByCode(tenant, codes.toArray(String[]::new)).stream().map(Warehouse::view).toList();
	}

	@Transactional(readOnly = true)
	public List<String> idsOfType(TenantId tenant, WarehouseType type) {
		this.wall.raise(tenant);
		return this.warehouses.idsOfType(tenant, type);
	}

	/** Those of the ids that exist. */
	@Transactional(readOnly = true)
	public Map<String, WarehouseView> find(TenantId tenant, Collection<String> ids) {
		this.wall.raise(tenant);
		return this.warehouses.find(tenant, ids.toArray(String[]::new))
			.stream()
			.map(Warehouse::view)
			.collect(Collectors.toMap(WarehouseView::id, Function.identity()));
	}

	/** In the order of their ids. */
	@Transactional(readOnly = true)
	public Page<WarehouseView> list(TenantId tenant, WarehouseFilter filter, Page.Request page) {
		this.wall.raise(tenant);
		return page.of(this.search.find(tenant, filter, page).stream().map(Warehouse::view).toList(),
				(view) -> Cursor.of(view.id()));
	}

	private WarehouseView flushed(Warehouse warehouse) {
		WarehouseView view = warehouse.view();
		try {
			this.entities.flush();
		}
		catch (ConstraintViolationException ex) {
			if (ex.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
				throw ex;
			}
			throw new RefusedException(new Refusal.WarehouseExists(view.id(), view.details().code()));
		}
		return view;
	}

	private static RefusedException unknown(String id) {
		return new RefusedException(new Refusal.WarehouseNotFound(id));
	}

}
