package io.holdfast.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.holdfast.kernel.Cursor;
import io.holdfast.kernel.Keyset;
import io.holdfast.kernel.Page;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Histories and stock transactions. */
@Service
@RequiredArgsConstructor
public class JournalQueryService {

	private final JournalRepository entries;

	private final EntityManager entities;

	/** The entries with which the allocation reached a status, oldest first. */
	public List<JournalView> steps(TenantId tenant, String allocationId) {
		return this.entries.steps(tenant, allocationId).stream().map(JournalEntry::view).toList();
	}

	/** All entries of these allocations up to then, oldest first. */
	public List<JournalView> of(TenantId tenant, Collection<String> allocationIds, Instant until) {
		return allocationIds.isEmpty() ? List.of()
				: this.entries.of(tenant, allocationIds.toArray(String[]::new), until)
					.stream()
					.map(JournalEntry::view)
					.toList();
	}

	/** Newest first; entries of one item and instant by their sequence. */
	public Page<JournalView> list(TenantId tenant, JournalFilter filter, Page.Request page) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<JournalEntry> query = builder.createQuery(JournalEntry.class);
		Root<JournalEntry> entry = query.from(JournalEntry.class);
		Keyset keys = new Keyset(builder, false, List.of(entry.get("at"), entry.get("itemId"), entry.get("seq")));
		List<Predicate> where = matching(tenant, filter, builder, entry);
		Cursor after = page.after(3);
		if (after != null) {
			where.add(keys.beyond(List.of(after.instant(0), after.text(1), after.number(2))));
		}
		query.where(where).orderBy(keys.order());
		List<JournalView> found = this.entities.createQuery(query)
			.setMaxResults(page.fetch())
			.getResultStream()
			.map(JournalEntry::view)
			.toList();
		return page.of(found, (view) -> Cursor.of(view.at(), view.itemId(), view.seq()));
	}

	private static List<Predicate> matching(TenantId tenant, JournalFilter filter, CriteriaBuilder builder,
			Root<JournalEntry> entry) {
		List<Predicate> where = new ArrayList<>();
		where.add(builder.equal(entry.get("tenantId"), tenant));
		equal("itemId", filter.itemId(), where, builder, entry);
		equal("warehouseId", filter.warehouseId(), where, builder, entry);
		equal("allocationId", filter.allocationId(), where, builder, entry);
		equal("orderId", filter.orderId(), where, builder, entry);
		equal("type", filter.type(), where, builder, entry);
		if (filter.from() != null) {
			where.add(builder.greaterThanOrEqualTo(entry.get("at"), filter.from()));
		}
		if (filter.to() != null) {
			where.add(builder.lessThan(entry.get("at"), filter.to()));
		}
		return where;
	}

	private static void equal(String attribute, @Nullable Object value, List<Predicate> where, CriteriaBuilder builder,
			Root<JournalEntry> entry) {
		if (value != null) {
			where.add(builder.equal(entry.get(attribute), value));
		}
	}

}
