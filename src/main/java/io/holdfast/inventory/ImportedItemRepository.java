package io.holdfast.inventory;

import java.time.Instant;
import java.util.List;

import io.holdfast.kernel.TenantId;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Items as files name them. */
interface ImportedItemRepository extends Repository<InventoryItem, InventoryItem.Key> {

	/** Those with these skus. */
	@NativeQuery("""
			select i.id as "id", i.sku as "sku", i.name as "name" from inventory_item i
			where i.tenant_id = :tenant and i.sku = any(cast(:skus as text[]))""")
	List<Named> find(TenantId tenant, String[] skus);

	/**
	 * Creates items that have nothing yet. A sku that is taken meanwhile stays with its
	 * item.
	 */
	@Modifying
	@NativeQuery("""
			insert into inventory_item (tenant_id, id, sku, name, metadata, revision, on_hand, reserved, committed,
				backordered, warehouse_available, journal_seq, created_at, updated_at, lock_version)
			select :tenant, given.id, given.sku, given.name, '{}', 1, 0, 0, 0, 0, 0, 0, :now, :now, 0
			from unnest(cast(:ids as text[]), cast(:skus as text[]), cast(:names as text[])) as given (id, sku, name)
			order by given.sku
			on conflict (tenant_id, sku) do nothing""")
	int create(TenantId tenant, String[] ids, String[] skus, String[] names, Instant now);

	/** What an item is called. */
	interface Named {

		String getId();

		String getSku();

		String getName();

	}

}
