package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.sourcing.Decision;
import io.holdfast.sourcing.LinePlan;
import io.holdfast.sourcing.Placement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** How an order would be served. */
@Schema(name = "Plan", description = "How an order would be served if it were promised at this moment.")
record PlanBody(@Schema(description = "Whether every line can be served.", example = "true") boolean feasible,
		@Schema(description = "The ids of the warehouses that would serve it.",
				example = "[\"wh_01HXYZ789GHI\"]") @Size(max = Integer.MAX_VALUE) List<String> warehouses,
		@Schema(description = "The allocations that would be made, in the order of the lines.") @Size(
				max = Integer.MAX_VALUE) List<Planned> allocations,
		@Schema(description = "The lines that would be refused, or waited for in part, in order.") @Size(
				max = Limits.BULK_LINES) List<Shortage> shortages,
		@Schema(description = "Why, line by line.") @Size(max = Limits.BULK_LINES) List<DecisionBody> decision) {

	static PlanBody of(BulkAllocationRequest request, Decision decision) {
		List<Planned> allocations = new ArrayList<>();
		List<Shortage> shortages = new ArrayList<>();
		for (int i = 0; i < request.items().size(); i++) {
			BulkAllocationRequest.Line line = request.items().get(i);
			LinePlan plan = decision.plan().lines().get(i);
			plan.placements().forEach((placement) -> allocations.add(Planned.of(line, placement)));
			if (plan.units() < line.quantity()) {
				shortages.add(new Shortage(i, line.quantity(), plan.available()));
			}
		}
		List<DecisionBody> why = decision.verdicts()
			.stream()
			.map((verdicts) -> DecisionBody.of(decision, verdicts))
			.toList();
		return new PlanBody(shortages.isEmpty(), decision.plan().warehouses(), allocations, shortages, why);
	}

	/** An allocation that would be made. */
	@Schema(name = "PlannedAllocation", description = "An allocation that would be made.")
	record Planned(
			@Schema(description = "The order item, by the order system's own id.",
					example = "item_01PXYZ123KLM") @ForeignId String orderItemId,
			@Schema(description = "The id of the item.", example = "inv_01GXYZ234DEF") @OwnId String inventoryItemId,
			@Schema(description = "The id of the warehouse that the units are taken from.",
					example = "wh_01HXYZ789GHI") @OwnId String warehouseId,
			@Schema(description = "How many whole units.", example = "2") @Min(1) int quantity) {

		static Planned of(BulkAllocationRequest.Line line, Placement placement) {
			return new Planned(line.orderItemId(), line.inventoryItemId(), placement.warehouseId(),
					placement.quantity());
		}

	}

	/** A line that is short. */
	@Schema(name = "PlanShortage", description = "A line that can't be served as a whole.")
	record Shortage(
			@Schema(description = "Its place in the request, from 0.",
					example = "1") @Min(0) @Max(Limits.BULK_LINES - 1) int index,
			@Schema(description = "Whole units that it wants.", example = "10") @Min(1) int requested,
			@Schema(description = "Whole units that could be had, counting the lines before it.",
					example = "4") @Min(0) long available) {
	}

}
