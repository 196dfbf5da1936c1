package io.holdfast.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.holdfast.allocation.PromiseQueryService;
import io.holdfast.inventory.CounterQueryService;
import io.holdfast.inventory.ItemCounters;
import io.holdfast.journal.ReplayQueryService;
import io.holdfast.kernel.KeyRange;
import io.holdfast.kernel.TenantId;
import io.holdfast.reservation.ReservedQueryService;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items against their levels, their allocations and their journal, page by page. */
@Component
@RequiredArgsConstructor
class CounterAudit {

	static final int PAGE = 1000;

	private final CounterQueryService counters;

	private final PromiseQueryService promises;

	private final ReservedQueryService reservations;

	private final ReplayQueryService journal;

	/**
	 * @return how many items there are
	 */
	long run(TenantId tenant, Consumer<Drift> found) {
		long items = 0;
		@Nullable String after = "";
		while (after != null) {
			List<ItemCounters> page = this.counters.items(tenant, after, PAGE);
			KeyRange range = KeyRange.ofPage(after, page.stream().map(ItemCounters::id).toList(), PAGE);
			books(tenant, page, range, found).values().forEach((item) -> item.compare(found));
			items += page.size();
			after = range.upTo();
		}
		return items;
	}

	/** Also of items that only others speak of. */
	private Map<String, ItemBooks> books(TenantId tenant, List<ItemCounters> page, KeyRange range,
			Consumer<Drift> found) {
		Map<String, ItemBooks> books = new LinkedHashMap<>();
		page.forEach((item) -> books.put(item.id(), new ItemBooks(item.id(), item)));
		this.counters.levels(tenant, range)
			.forEach((level) -> of(level.itemId(), books).level(level.warehouseId()).is(level));
		this.promises.units(tenant, range)
			.forEach((units) -> of(units.itemId(), books).level(units.warehouseId()).promises(units.quantity()));
		this.reservations.units(tenant, range).forEach((itemId, units) -> of(itemId, books).reserves(units));
		this.journal.items(tenant, range, (entry) -> of(entry.itemId(), books).enter(entry, found));
		return books;
	}

	private static ItemBooks of(String itemId, Map<String, ItemBooks> books) {
		return books.computeIfAbsent(itemId, (id) -> new ItemBooks(id, null));
	}

}
