package io.holdfast.consignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.consignment.ConsignmentRepository.MemberRow;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.Walk;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Documents as they read at an instant; called within a snapshot. */
@Service
@RequiredArgsConstructor
public class ConsignmentQueryService {

	private final ConsignmentRepository consignments;

	private final ConsignmentSearch search;

	private final ConsignmentPlaces places;

	/**
	 * By the id of a document or of an allocation.
	 * @throws RefusedException with {@link Refusal.ConsignmentNotFound}
	 */
	public ConsignmentView get(TenantId tenant, String id, Instant now) {
		return find(tenant, List.of(id), now).stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ConsignmentNotFound(id)));
	}

	/**
	 * Those of the ids that are there, each once, in the order of the ids. An allocation
	 * stands for the document that it is in, or for itself.
	 */
	public List<ConsignmentView> find(TenantId tenant, Collection<String> ids, Instant now) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<String, MemberRow> allocations = this.consignments.allocations(tenant, ids)
			.stream()
			.collect(Collectors.toMap(MemberRow::id, (row) -> row));
		Set<String> wanted = new LinkedHashSet<>();
		ids.forEach((id) -> wanted.add(documentOf(id, allocations.get(id))));
		Map<String, ConsignmentView> documents = documents(tenant, wanted);
		List<ConsignmentView> found = new ArrayList<>();
		for (String id : wanted) {
			MemberRow single = allocations.get(id);
			ConsignmentView view = (single != null) ? ConsignmentView.ofOne(single.orderId(), single.member())
					: documents.get(id);
			if (view != null) {
				found.add(view.asOf(now));
			}
		}
		return found;
	}

	/** Some of those that a filter names, in order. */
	public List<ConsignmentView> list(TenantId tenant, ConsignmentFilter filter, ConsignmentFilter.Sort sort,
			boolean ascending, int offset, int limit, Instant now) {
		return find(tenant, this.search.find(tenant, filter, sort, ascending, offset, limit, now), now);
	}

	/**
	 * Where the documents are that hold something.
	 * @param orderIds any if there are none
	 */
	public List<Walk.Place> places(TenantId tenant, @Nullable String warehouseId, Collection<String> orderIds,
			Walk walk) {
		return this.places.find(tenant, warehouseId, orderIds, walk)
			.stream()
			.map((row) -> new Walk.Place(row.getCreatedAt(), row.getId()))
			.toList();
	}

	private static String documentOf(String id, @Nullable MemberRow allocation) {
		return (allocation != null && allocation.consignmentId() != null) ? allocation.consignmentId() : id;
	}

	private Map<String, ConsignmentView> documents(TenantId tenant, Set<String> ids) {
		List<Consignment> rows = this.consignments.find(tenant, ids);
		if (rows.isEmpty()) {
			return Map.of();
		}
		Map<String, List<Member>> members = this.consignments
			.members(tenant, rows.stream().map(Consignment::getId).toList())
			.stream()
			.collect(Collectors.groupingBy((row) -> Objects.requireNonNull(row.consignmentId()),
					Collectors.mapping(MemberRow::member, Collectors.toList())));
		return rows.stream()
			.collect(Collectors.toMap(Consignment::getId,
					(row) -> row.view(members.getOrDefault(row.getId(), List.of()))));
	}

}
