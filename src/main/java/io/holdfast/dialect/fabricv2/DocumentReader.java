package io.holdfast.dialect.fabricv2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.holdfast.consignment.ConsignmentFilter;
import io.holdfast.consignment.ConsignmentFilter.Sort;
import io.holdfast.consignment.ConsignmentQueryService;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Finds documents by what fabric's clients call them. */
@Component("fabricV2DocumentReader")
@RequiredArgsConstructor
class DocumentReader {

	private static final int OF_ONE_ORDER = 1000;

	private final Snapshots snapshots;

	private final ConsignmentQueryService consignments;

	private final DocumentWords words;

	/**
	 * @throws RefusedException with {@link Refusal.ConsignmentNotFound}
	 */
	ConsignmentView view(TenantId tenant, String id) {
		return this.snapshots.read(tenant, (now) -> view(tenant, id, now));
	}

	AllocationDocument get(TenantId tenant, String id) {
		return this.snapshots.read(tenant,
				(now) -> this.words.of(tenant, List.of(view(tenant, id, now)), now).getFirst());
	}

	List<AllocationDocument> word(TenantId tenant, List<ConsignmentView> views) {
		return this.snapshots.read(tenant, (now) -> this.words.of(tenant, views, now));
	}

	List<ConsignmentView> ofOrder(TenantId tenant, String orderId) {
		return this.snapshots.read(tenant, (now) -> this.consignments.list(tenant, ConsignmentFilter.ofOrder(orderId),
				Sort.CREATED, true, 0, OF_ONE_ORDER, now));
	}

	List<ConsignmentView> byId(TenantId tenant, List<String> ids) {
		return this.snapshots.read(tenant, (now) -> this.consignments.find(tenant, ids, now));
	}

	List<AllocationDocument> list(TenantId tenant, ConsignmentFilter filter, Sort sort, boolean ascending, int offset,
			int limit) {
		return this.snapshots.read(tenant, (now) -> this.words.of(tenant,
				this.consignments.list(tenant, filter, sort, ascending, offset, limit, now), now));
	}

	/**
	 * The documents of these ids, or else of these references.
	 * @throws RefusedException with {@link Refusal.ConsignmentNotFound}, which names all
	 * that are missing
	 */
	List<ConsignmentView> all(TenantId tenant, Collection<String> ids) {
		return this.snapshots.read(tenant, (now) -> {
			List<ConsignmentView> found = new ArrayList<>();
			Set<String> missing = new LinkedHashSet<>();
			for (String id : ids) {
				List<ConsignmentView> views = named(tenant, id, now);
				found.addAll(views);
				if (views.isEmpty()) {
					missing.add(id);
				}
			}
			if (!missing.isEmpty()) {
				throw new RefusedException(new Refusal.ConsignmentNotFound(String.join(",", missing)));
			}
			return found;
		});
	}

	private List<ConsignmentView> named(TenantId tenant, String id, Instant now) {
		List<ConsignmentView> byId = this.consignments.find(tenant, candidates(id), now);
		return !byId.isEmpty() ? List.of(byId.getFirst()) : this.consignments.list(tenant,
				ConsignmentFilter.ofReferences(Set.of(id)), Sort.CREATED, true, 0, OF_ONE_ORDER, now);
	}

	private ConsignmentView view(TenantId tenant, String id, Instant now) {
		return this.consignments.find(tenant, candidates(id), now)
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ConsignmentNotFound(id)));
	}

	/** The digits may be a document's or an allocation's; our own ids will do as well. */
	static List<String> candidates(String id) {
		return id.startsWith("con_") || id.startsWith("alloc_") ? List.of(id) : List.of("con_" + id, "alloc_" + id);
	}

}
