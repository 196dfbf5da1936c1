package io.holdfast.dialect.fabricv3;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentQueryService;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.consignment.Shortage;
import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.SkuOf;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.journal.JournalQueryService;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Reads a document and what it names, from one snapshot. */
@Component
@RequiredArgsConstructor
class AllocationQueries {

	private final Snapshots snapshots;

	private final ConsignmentQueryService consignments;

	private final InventoryQueryService inventory;

	private final WarehouseService warehouses;

	private final JournalQueryService journal;

	/**
	 * @throws RefusedException with {@link Refusal.ConsignmentNotFound}
	 */
	AllocationResponse get(TenantId tenant, String id) {
		return this.snapshots.read(tenant,
				(now) -> this.consignments.find(tenant, candidates(id), now)
					.stream()
					.findFirst()
					.map((view) -> response(tenant, view, now))
					.orElseThrow(() -> new RefusedException(new Refusal.ConsignmentNotFound(id))));
	}

	/** The digits may be a document's or an allocation's; our own ids will do as well. */
	private static List<String> candidates(String id) {
		return id.startsWith("con_") || id.startsWith("alloc_") ? List.of(id) : List.of("con_" + id, "alloc_" + id);
	}

	/** Those that have moved away too. */
	private static Set<String> items(ConsignmentView view) {
		return Stream
			.of(view.members().stream().map(Member::itemId), view.shortages().stream().map(Shortage::itemId),
					view.attributes()
						.lines()
						.values()
						.stream()
						.map((line) -> line.toTree().path(LineWriter.ORDERED_ITEM).asString("")))
			.flatMap((ids) -> ids)
			.collect(Collectors.toSet());
	}

	private AllocationResponse response(TenantId tenant, ConsignmentView view, Instant now) {
		Set<String> items = items(view);
		Set<String> places = new HashSet<>(view.formerWarehouses());
		Stream.ofNullable(view.warehouseId()).forEach(places::add);
		return new ResponseWriter(
				this.inventory.skus(tenant, items)
					.stream()
					.collect(Collectors.toMap(SkuOf::itemId, SkuOf::sku, (one, other) -> one)),
				this.warehouses.find(tenant, places),
				this.journal.of(tenant, view.members().stream().map(Member::allocationId).toList(), now))
			.write(view);
	}

}
