package io.holdfast.inventory;

import java.util.List;

import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
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

	/**
	 * @param id chosen by the caller, or null
	 * @return the new item's id
	 * @throws RefusedException with {@link Refusal.ItemExists} if the id or the sku is
	 * taken
	 */
	@Transactional
	public String create(TenantId tenant, @Nullable String id, ItemDetails details) {
		InventoryItem item = new InventoryItem(tenant, (id != null) ? id : this.ids.item(), details, this.time.now());
		this.entities.persist(item);
		flush(item);
		return item.getId();
	}

	/**
	 * Equal details change nothing.
	 * @throws RefusedException with {@link Refusal.ItemNotFound}, or
	 * {@link Refusal.ItemExists} if the sku is another's
	 */
	@Transactional
	public void replace(TenantId tenant, String id, ItemDetails details) {
		InventoryItem item = this.items.lock(tenant, List.of(id), List.of())
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ItemNotFound(id)));
		item.describe(details, this.time.now());
		flush(item);
	}

	private void flush(InventoryItem item) {
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
	}

}
