package io.holdfast.journal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.holdfast.kernel.KeyRange;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import lombok.RequiredArgsConstructor;
import org.hibernate.jpa.HibernateHints;

import org.springframework.stereotype.Service;

/**
 * Tells again what happened, from the beginning, a thousand entries at a time: however
 * many an item has, no statement takes long and none of them are kept.
 */
@Service
@RequiredArgsConstructor
public class ReplayQueryService {

	private static final int AT_ONCE = 1000;

	private static final List<String> FIGURES = List.of("itemId", "seq", "type", "warehouseId", "deltas", "after",
			"allocationId", "orderId", "status", "splitFromId", "splitQuantity");

	private final EntityManager entities;

	/** Item by item, each by its sequence. */
	public void items(TenantId tenant, KeyRange items, Consumer<EntryFigures> listener) {
		replay("itemId", tenant, items, listener);
	}

	/** Allocation by allocation, each by its item's sequence. */
	public void allocations(TenantId tenant, KeyRange allocations, Consumer<EntryFigures> listener) {
		replay("allocationId", tenant, allocations, listener);
	}

	/** What was split off from these allocations, in no order. */
	public void splits(TenantId tenant, KeyRange allocations, Consumer<EntryFigures> listener) {
		replay("splitFromId", tenant, allocations, listener);
	}

	private void replay(String key, TenantId tenant, KeyRange range, Consumer<EntryFigures> listener) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<EntryFigures> query = builder.createQuery(EntryFigures.class);
		Root<JournalEntry> entry = query.from(JournalEntry.class);
		query
			.select(builder.construct(EntryFigures.class,
					FIGURES.stream().map(entry::get).toArray(Selection<?>[]::new)))
			.where(builder.equal(entry.get("tenantId"), tenant), range.covers(builder, entry.get(key)))
			.orderBy(builder.asc(entry.get(key)), builder.asc(entry.get("seq")));
		try (Stream<EntryFigures> entries = this.entities.createQuery(query)
			.setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE)
			.getResultStream()) {
			entries.forEach(listener);
		}
	}

}
