package io.holdfast.dialect.envoy;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.holdfast.dialect.envoy.AllocationBody.OrderRef;
import io.holdfast.reservation.ReservedOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Seed "Allocations & Reservations", heading "Order Reservation Model". */
@Schema(name = "OrderReservation", description = "What is in principle committed to an order.")
record ReservationBody(@Schema(description = "The order.") OrderRef order,
		@Schema(description = "Its items.") @Size(max = Integer.MAX_VALUE) List<Item> items,
		@Schema(description = "When it began, UTC.",
				example = "2019-08-24T14:15:22Z") @JsonProperty("created_at") Instant createdAt,
		@Schema(description = "When it was changed last, UTC.",
				example = "2019-08-24T14:15:22Z") @JsonProperty("updated_at") Instant updatedAt) {

	static ReservationBody of(ReservedOrder order) {
		return new ReservationBody(new OrderRef(order.orderId()), order.items().stream().map(Item::of).toList(),
				order.createdAt(), order.updatedAt());
	}

	/** Seed "Allocations & Reservations", heading "Order Reservation Item Model". */
	@Schema(name = "OrderReservationItem", description = "An item of an order.")
	record Item(
			@Schema(description = "The ID of the item.",
					example = "inv_01GXYZ456TUV") @Pattern(regexp = Limits.OWN_ID) String id,
			@Schema(description = "The quantity of the item in the order.", example = "4") @Min(0) long quantity,
			@Schema(description = "How much of it was allocated to locations; never more than the quantity.",
					example = "2") @JsonProperty("allocated_quantity") @Min(0) long allocatedQuantity) {

		static Item of(ReservedOrder.Item item) {
			return new Item(item.itemId(), item.quantity(), item.allocated());
		}

	}

}
