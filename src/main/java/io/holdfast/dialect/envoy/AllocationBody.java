package io.holdfast.dialect.envoy;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.kernel.AllocationStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Seed "Allocations & Reservations", heading "Order Allocation Model". */
@Schema(name = "OrderAllocation", description = "Items of an order that are to be served from a location.")
record AllocationBody(
		@Schema(description = "The ID for the allocation.",
				example = "alloc_01NXYZ904HJK") @Pattern(regexp = Limits.OWN_ID) String id,
		@Schema(description = "The location that the allocation is assigned to.") Ref location,
		@Schema(description = "The order that this allocation relates to.") OrderRef order,
		@Schema(description = "The items.") @Size(max = Integer.MAX_VALUE) List<Item> items,
		@Schema(description = "When it was marked as completed; absent if it was not.", format = "date-time",
				example = "2023-02-28T20:00:42.815574Z") @JsonProperty("completed_at") @Pattern(
						regexp = Limits.INSTANT) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String completedAt) {

	/** Under which a document keeps what its caller has said. */
	static final String COMPLETED_AT = "completed_at";

	/** Of a document that holds something. */
	static AllocationBody of(ConsignmentView view) {
		List<Member> held = view.members()
			.stream()
			.filter((member) -> member.status() != AllocationStatus.CANCELLED)
			.toList();
		Map<String, Long> units = held.stream()
			.collect(Collectors.groupingBy(Member::itemId, LinkedHashMap::new,
					Collectors.summingLong(Member::quantity)));
		return new AllocationBody(view.id(), new Ref(view.warehouseId()), new OrderRef(view.orderId()),
				units.entrySet().stream().map((entry) -> new Item(entry.getKey(), entry.getValue())).toList(),
				completedAt(view, held));
	}

	/** Whether there is something in it: it is shown only then. */
	static boolean isShown(ConsignmentView view) {
		return view.members().stream().anyMatch((member) -> member.status() != AllocationStatus.CANCELLED);
	}

	private static @Nullable String completedAt(ConsignmentView view, List<Member> held) {
		if (!held.stream().allMatch((member) -> member.status() == AllocationStatus.FULFILLED)) {
			return null;
		}
		Instant last = held.stream().map(Member::updatedAt).max(Comparator.naturalOrder()).orElseThrow();
		return Optional.ofNullable(view.attributes().document().toTree().get(COMPLETED_AT))
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.filter(Limits::isInstant)
			.orElse(last.toString());
	}

	/** An order by its id, which is the order system's. */
	@Schema(name = "OrderReference", description = "An order.")
	record OrderRef(@Schema(description = "The order, by the order system's own id.",
			example = "ord_01OXYZ001ABC") @Pattern(regexp = Limits.ORDER_ID) String id) {
	}

	/** Seed "Allocations & Reservations", heading "Order Allocation Item Model". */
	@Schema(name = "OrderAllocationItem", description = "An item, and how much of it.")
	record Item(
			@Schema(description = "The inventory item ID.",
					example = "inv_01GXYZ456TUV") @Pattern(regexp = Limits.OWN_ID) String id,
			@Schema(description = "The quantity of the item in the allocation.", example = "3") @Min(1) long quantity) {
	}

}
