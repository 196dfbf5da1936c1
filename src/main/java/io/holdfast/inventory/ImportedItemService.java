package io.holdfast.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import io.holdfast.kernel.TimeSource;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items and warehouses as files name them: by sku and by code. */
@Service
@RequiredArgsConstructor
public class ImportedItemService {

	private final ImportedItemRepository named;

	private final InventoryItemRepository items;

	private final WarehouseRepository warehouses;

	private final TenantWall wall;

	private final TimeSource time;

	private final PublicIds ids;

	/** The ids of the codes that are known. */
	@Transactional(readOnly = true)
	public Map<String, String> warehouses(TenantId tenant, Collection<String> codes) {
		this.wall.raise(tenant);
		return this.warehouses.findByCode(tenant, codes.toArray(String[]::new))
			.stream()
			.map(Warehouse::view)
			.collect(Collectors.toMap((view) -> view.details().code(), WarehouseView::id));
	}

	/** The items with these skus, by sku; those that are missing are created. */
	@Transactional
	public Map<String, NamedItem> create(TenantId tenant, Map<String, String> namesBySku) {
		this.wall.raise(tenant);
		// In their order, so that two files can only wait for each other.
		Map<String, String> sorted = new TreeMap<>(namesBySku);
		String[] skus = sorted.keySet().toArray(String[]::new);
		Map<String, NamedItem> found = find(tenant, skus);
		if (found.size() == skus.length) {
			return found;
		}
		sorted.keySet().removeAll(found.keySet());
		String[] ids = IntStream.range(0, sorted.size()).mapToObj((i) -> this.ids.item()).toArray(String[]::new);
		this.named.create(tenant, ids, sorted.keySet().toArray(String[]::new), sorted.values().toArray(String[]::new),
				this.time.now());
		return find(tenant, skus);
	}

	private Map<String, NamedItem> find(TenantId tenant, String[] skus) {
		return this.named.find(tenant, skus)
			.stream()
			.map((row) -> new NamedItem(row.getId(), row.getSku(), row.getName()))
			.collect(Collectors.toMap(NamedItem::sku, Function.identity()));
	}

	/** Equal names change nothing. */
	@Transactional
	public void rename(TenantId tenant, Map<String, String> namesById) {
		this.wall.raise(tenant);
		if (namesById.isEmpty()) {
			return;
		}
		var now = this.time.now();
		this.items
			.lock(tenant, namesById.keySet().toArray(String[]::new), new String[0], new String[0], new String[0],
					new String[0])
			.forEach((item) -> item.describe(new ItemDetails(item.getSku(),
					namesById.getOrDefault(item.getId(), item.getName()), item.details().metadata()), now));
	}

	/** What an item is called. */
	public record NamedItem(String id, String sku, String name) {
	}

}
