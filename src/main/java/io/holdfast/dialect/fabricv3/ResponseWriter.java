package io.holdfast.dialect.fabricv3;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.holdfast.consignment.ConsignmentStatus;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.WarehouseType;
import org.jspecify.annotations.Nullable;

/**
 * Words a document under the names of the third version.
 *
 * @param skus by item
 * @param warehouses by id
 * @param entries of its allocations
 */
record ResponseWriter(Map<String, String> skus, Map<String, WarehouseView> warehouses, List<JournalView> entries) {

	AllocationResponse write(ConsignmentView view) {
		Written said = Written.of(view.attributes().document());
		WarehouseView place = (view.warehouseId() != null) ? this.warehouses.get(view.warehouseId()) : null;
		Long number = said.integer("allocationNumber");
		return new AllocationResponse(digits(view.id()), view.revision(), view.references().own(),
				view.references().root(), said.text("notifiedToPPSAt", "sentToPPSDate"), view.createdAt().toString(),
				view.updatedAt().toString(), said.text("currency"), type(view, said),
				view.formerWarehouses().stream().map(this::code).toList(), said.text("itemsType"),
				said.text("orderSubType"), shippedAt(view), said.text("shipmentType", "shipType"),
				said.text("shipmentMethod", "shipMethod"), said.text("shipToId"), status(view.status(), place),
				(number != null) ? number : view.number(), (place != null) ? place.details().code() : "",
				locationType(said, place), said.object("shipToAddress").map(People::address).orElse(null),
				said.objects("recipients", "recipient").map(People::recipients).orElse(List.of()),
				items(view, said.text("channelId", "channel")), logs(view), said.others(AllocationResponse.class));
	}

	static String digits(String id) {
		return id.substring(id.indexOf('_') + 1);
	}

	private String code(String warehouseId) {
		return Objects.requireNonNull(this.warehouses.get(warehouseId)).details().code();
	}

	private static @Nullable String locationType(Written said, @Nullable WarehouseView place) {
		String type = said.text("locationType");
		return (type != null || place == null) ? type : place.details().type().name();
	}

	private static String status(ConsignmentStatus status, @Nullable WarehouseView place) {
		return switch (status) {
			case PENDING -> "ALLOCATED";
			case CONFIRMED ->
				(place != null && place.details().type() == WarehouseType.VENDOR) ? "PENDING_DROP" : "PENDING_PICK";
			case FULFILLED -> "SHIPPED";
			case PARTIALLY_FULFILLED -> "PARTIALLY_SHIPPED";
			case MOVED -> "REALLOCATED";
			case CANCELLED, SHORT -> "CANCELLED";
			case PARTIALLY_CANCELLED -> "PARTIALLY_CANCELLED";
		};
	}

	private static @Nullable String shippedAt(ConsignmentView view) {
		return view.members()
			.stream()
			.filter((member) -> member.status() == AllocationStatus.FULFILLED)
			.map(Member::updatedAt)
			.max(Comparator.naturalOrder())
			.map(Instant::toString)
			.orElse(null);
	}

	private List<ItemResponse> items(ConsignmentView view, @Nullable String channel) {
		Set<Integer> numbers = new TreeSet<>(view.attributes().lines().keySet());
		view.members().forEach((member) -> numbers.add(member.line()));
		view.shortages().forEach((shortage) -> numbers.add(shortage.line()));
		return numbers.stream().map((number) -> new LineWriter(view, number, this.skus, channel).write()).toList();
	}

	private List<AuditLog> logs(ConsignmentView view) {
		return this.entries.stream()
			.filter((entry) -> !entry.at().isAfter(view.updatedAt()))
			.flatMap((entry) -> view.members()
				.stream()
				.filter((member) -> member.allocationId().equals(entry.allocationId()))
				.map((member) -> AuditLogs.of(entry, member, this.skus.get(entry.itemId()))))
			.toList();
	}

	private static String type(ConsignmentView view, Written said) {
		if (view.status() == ConsignmentStatus.SHORT) {
			return "SCRATCHED";
		}
		String type = said.text("type");
		return (type != null) ? type.toUpperCase(Locale.ROOT) : "ALLOCATED";
	}

}
