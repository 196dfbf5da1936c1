package io.holdfast.dialect.inventoryv1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.allocation.AllocationView;
import io.holdfast.inventory.ItemView;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Get Allocation Details". */
@Schema(description = "An allocation, its item, its warehouse and its history.")
record AllocationDetails(@JsonUnwrapped AllocationBody allocation,
		@Schema(description = "The item, with its figures as they are now.") ItemBrief inventoryItem,
		@Schema(description = "Where the units are taken from.") WarehouseBrief warehouse,
		@Schema(description = "The statuses that it reached, oldest first.") @Size(min = 1,
				max = 3) List<Step> statusHistory,
		@Schema(description = "Why it is in this warehouse; absent if nobody asked, or the warehouse was named.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionBody decision) {

	static AllocationDetails of(AllocationView view, ItemView item, WarehouseView warehouse, List<JournalView> steps,
			@Nullable DecisionBody decision) {
		return new AllocationDetails(AllocationBody.of(view), ItemBrief.of(item.figures()),
				WarehouseBrief.of(warehouse), history(view, steps), decision);
	}

	/**
	 * An expired hold's last step is at its expiry, whether or not the journal has it
	 * yet.
	 */
	private static List<Step> history(AllocationView view, List<JournalView> steps) {
		List<Step> history = new ArrayList<>();
		for (JournalView step : steps) {
			if (view.expiredAt() == null || step.status() != AllocationStatus.CANCELLED) {
				history.add(new Step(Objects.requireNonNull(step.status()), step.at(), step.actor(), step.reason()));
			}
		}
		if (view.expiredAt() != null) {
			history.add(new Step(AllocationStatus.CANCELLED, view.expiredAt(), Actor.SYSTEM.id(), "EXPIRED"));
		}
		return history;
	}

	/** A status that the allocation reached. */
	@Schema(name = "StatusStep", description = "A status that the allocation reached.")
	record Step(@Schema(description = "The status reached.", example = "PENDING") AllocationStatus status,
			@Schema(description = "When, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant timestamp,
			@Schema(description = "Who asked for it; `system` is Holdfast.", example = "local") @Size(min = 1,
					max = Limits.ACTOR) @Pattern(regexp = Limits.ACTOR_FORM) String userId,
			@Schema(description = "The notes or the reason given; absent if none were.",
					example = "Payment processed successfully") @Text @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {
	}

}
