package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.Map;
import java.util.EnumMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.allocation.AllocationView;
import io.holdfast.inventory.ItemFigures;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Get Allocations by Order". */
@Schema(name = "OrderAllocationsResponse", description = "The allocations of an order, oldest first.")
record OrderAllocations(@Schema(description = "Always true here.", example = "true") boolean success,
		@Schema(description = "The allocations, oldest first.") @Size(
				max = Limits.ORDER_PAGE) List<OrderAllocation> data,
		@Schema(description = "What the rows of this page come to.") Summary summary,
		@Schema(description = "How to go on.") PageOf.PageInfo page) {

	static OrderAllocations of(Page<OrderAllocation> page) {
		return new OrderAllocations(true, page.rows(), Summary.of(page.rows()), PageOf.PageInfo.of(page));
	}

	/** One of them. */
	@Schema(description = "An allocation and its item.")
	record OrderAllocation(@JsonUnwrapped AllocationBody allocation,
			@Schema(description = "The item.") ItemMention inventoryItem,
			@Schema(description = "Where the units are taken from; with `includeInventoryDetails` only.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WarehouseBrief warehouse) {

		static OrderAllocation brief(AllocationView view, ItemFigures item) {
			return new OrderAllocation(AllocationBody.of(view), ItemMention.named(item), null);
		}

		static OrderAllocation detailed(AllocationView view, ItemFigures item, WarehouseView warehouse) {
			return new OrderAllocation(AllocationBody.of(view), ItemMention.of(item), WarehouseBrief.of(warehouse));
		}

	}

	/** What they come to. */
	@Schema(name = "OrderSummary", description = "What the rows come to.")
	record Summary(
			@Schema(description = "Whole units, over every row whatever its status.",
					example = "4") @Min(0) long totalQuantity,
			@Schema(description = "How many rows have each status; all four are there.",
					example = "{\"PENDING\":2,\"CONFIRMED\":0,\"FULFILLED\":0,\"CANCELLED\":0}") Map<AllocationStatus, @Min(0) Long> allocationsByStatus) {

		static Summary of(List<OrderAllocation> rows) {
			Map<AllocationStatus, Long> counts = new EnumMap<>(AllocationStatus.class);
			for (AllocationStatus status : AllocationStatus.values()) {
				counts.put(status, rows.stream().filter((row) -> row.allocation().status() == status).count());
			}
			return new Summary(rows.stream().mapToLong((row) -> row.allocation().quantity()).sum(), counts);
		}

	}

}
