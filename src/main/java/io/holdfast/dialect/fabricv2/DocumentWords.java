package io.holdfast.dialect.fabricv2;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.consignment.Shortage;
import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.SkuOf;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.journal.JournalQueryService;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads what documents name, once for all of them, and words them. */
@Component("fabricV2DocumentWords")
@RequiredArgsConstructor
class DocumentWords {

	private final InventoryQueryService inventory;

	private final WarehouseService warehouses;

	private final JournalQueryService journal;

	private final JsonMapper json;

	/** Each with its history up to when it was as it is shown. */
	List<AllocationDocument> of(TenantId tenant, List<ConsignmentView> views, Instant now) {
		List<Member> members = views.stream().flatMap((view) -> view.members().stream()).toList();
		List<JournalView> entries = this.journal.of(tenant,
				members.stream().map(Member::allocationId).collect(Collectors.toSet()), now);
		Set<String> places = new HashSet<>();
		views.forEach((view) -> {
			Stream.ofNullable(view.warehouseId()).forEach(places::add);
			places.addAll(view.formerWarehouses());
		});
		DocumentWriter writer = new DocumentWriter(this.json, skus(tenant, views, members),
				this.warehouses.find(tenant, places), entries);
		return views.stream().map(writer::write).toList();
	}

	private Map<String, String> skus(TenantId tenant, List<ConsignmentView> views, List<Member> members) {
		Set<String> items = members.stream().map(Member::itemId).collect(Collectors.toSet());
		views.forEach((view) -> {
			view.shortages().stream().map(Shortage::itemId).forEach(items::add);
			items.addAll(Attributes.items(view.attributes()));
		});
		return this.inventory.skus(tenant, items)
			.stream()
			.collect(Collectors.toMap(SkuOf::itemId, SkuOf::sku, (one, other) -> one));
	}

}
