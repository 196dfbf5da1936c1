package io.holdfast.inventory;

import java.time.Instant;

import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import io.holdfast.kernel.TimeSource;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What items are called. Their counters move only by commands. */
@Service
@RequiredArgsConstructor
public class ItemService {

	private final InventoryItemRepository items;

	private final EntityManager entities;

	private final TimeSource time;

	private final PublicIds ids;

	private final InventoryQueryService views;

	private final TenantWall wall;

	/**
	 * @param id chosen by the caller, or null
	 * @throws RefusedException with {@link Refusal.ItemExists} if the id or the sku is
	 * taken
	 */
	@Transactional
	public ItemView create(TenantId tenant, @Nullable String id, ItemDetails details) {
		this.wall.raise(tenant);
		Instant now = this.time.now();
		InventoryItem item = new InventoryItem(tenant, (id != null) ? id : this.ids.item(), details, now);
		this.entities.persist(item);
		return flushed(item, now);
	}

	/**
	 * Equal details change nothing.
	 * @throws RefusedException with {@link Refusal.ItemNotFound},
	 * {@link Refusal.VersionConflict}, or {@link Refusal.ItemExists} if the sku is
	 * another's
	 */
	@Transactional
	public ItemView replace(TenantId tenant, Precondition precondition, String id, ItemDetails details) {
		this.wall.raise(tenant);
		InventoryItem item = this.items
			.lock(tenant, new String[] { id }, new String[0], new String[0], new String[0], new String[0])
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ItemNotFound(id)));
		precondition.require(id, item.getRevision());
		Instant now = this.time.now();
		item.describe(details, now);
		return flushed(item, now);
	}

	/**
	 * Read before the commit: what is answered is what was done, and needs no second
	 * transaction.
	 */
	private ItemView flushed(InventoryItem item, Instant now) {
		Refusal taken = new Refusal.ItemExists(item.getId(), item.getSku());
		try {
			this.entities.flush();
		}
		catch (ConstraintViolationException ex) {
			if (ex.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
				throw ex;
			}
			throw new RefusedException(taken);
		}
		return this.views.get(item.getTenantId(), item.getId(), now);
	}

}
