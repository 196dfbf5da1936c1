package io.holdfast.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Items and their figures as they read at an instant; called within a snapshot. */
@Service
@RequiredArgsConstructor
public class InventoryQueryService {

	private final InventoryItemRepository items;

	/**
	 * @throws RefusedException with {@link Refusal.ItemNotFound}
	 */
	public ItemView get(TenantId tenant, String id, Instant now) {
		return views(tenant, this.items.find(tenant, List.of(id)), now).stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ItemNotFound(id)));
	}

	/** Those of the ids that exist. */
	public Map<String, ItemView> find(TenantId tenant, Collection<String> ids, Instant now) {
		return views(tenant, this.items.find(tenant, ids), now).stream()
			.collect(Collectors.toMap(ItemView::id, Function.identity()));
	}

	/** Those of the ids and skus that exist. */
	public List<SkuOf> skus(TenantId tenant, Collection<String> idsOrSkus) {
		return idsOrSkus.isEmpty() ? List.of() : this.items.skus(tenant, idsOrSkus);
	}

	/** In the order of their ids. */
	public Page<ItemView> list(TenantId tenant, @Nullable String sku, Page.Request page, Instant now) {
		Cursor after = page.after(1);
		List<InventoryItemRepository.Row> rows = (sku != null) ? this.items.findBySku(tenant, sku)
				: this.items.list(tenant, (after != null) ? after.text(0) : "", Limit.of(page.fetch()));
		return page.of(views(tenant, rows, now), (view) -> Cursor.of(view.id()));
	}

	private List<ItemView> views(TenantId tenant, List<InventoryItemRepository.Row> rows, Instant now) {
		List<InventoryItemRepository.LevelRow> found = this.items.levels(tenant,
				rows.stream().map(InventoryItemRepository.Row::id).toList(), now);
		Map<String, Long> givenBack = givenBack(tenant, found, now);
		Map<String, List<InventoryItemRepository.LevelRow>> levels = found.stream()
			.collect(Collectors.groupingBy(InventoryItemRepository.LevelRow::itemId));
		return rows.stream()
			.map((row) -> ItemView.of(row, levels.getOrDefault(row.id(), List.of()),
					givenBack.getOrDefault(row.id(), 0L)))
			.toList();
	}

	/** By item; asked only of those that have holds which are due. */
	private Map<String, Long> givenBack(TenantId tenant, List<InventoryItemRepository.LevelRow> levels, Instant now) {
		String[] due = levels.stream()
			.filter((level) -> level.lastExpiry() != null)
			.map(InventoryItemRepository.LevelRow::itemId)
			.distinct()
			.toArray(String[]::new);
		return (due.length == 0) ? Map.of()
				: this.items.givenBack(tenant, due, now)
					.stream()
					.collect(Collectors.toMap(GivenBack::getItemId, GivenBack::getUnits));
	}

}
