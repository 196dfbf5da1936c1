package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.execution.AllocateReceipt;
import io.holdfast.execution.Receipt;
import io.holdfast.execution.Result;
import io.holdfast.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** Seed "Allocation Endpoints", heading "Create Bulk Allocations". */
@Schema(name = "BulkAllocations", description = "Promises that were made, and those that could not be.")
record BulkBody(@Schema(
		description = "The promises made, in the order of their lines; of a line that was split, several.") @Size(
				max = Integer.MAX_VALUE) List<AllocationBody> allocations,
		@Schema(description = "How many lines there were, and what became of them.") Summary summary,
		@Schema(description = "The lines refused, in order; absent if there are none.") @Size(min = 1,
				max = Limits.BULK_LINES) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Failure> failures,
		@Schema(description = "The lines that the order waits for, wholly or in part, in order; absent if there are none.") @Size(
				min = 1,
				max = Limits.BULK_LINES) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Waiting> backorders) {

	static BulkBody of(List<Result> results, List<BulkAllocationRequest.Line> lines, RefusalWords words) {
		List<AllocationBody> allocations = new ArrayList<>();
		List<Failure> failures = new ArrayList<>();
		List<Waiting> backorders = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			BulkAllocationRequest.Line line = lines.get(i);
			switch (results.get(i)) {
				case Result.Accepted(Receipt receipt) -> {
					receipt.ofAllocations().forEach((made) -> allocations.add(AllocationBody.of(made.after())));
					Waiting.of(i, line, (AllocateReceipt) receipt).ifPresent(backorders::add);
				}
				case Result.Declined(Refusal refusal) ->
					failures.add(new Failure(i, line.orderItemId(), line.inventoryItemId(), words.of(refusal)));
			}
		}
		return new BulkBody(allocations, new Summary(results.size(), results.size() - failures.size(), failures.size()),
				failures, backorders);
	}

	boolean isComplete() {
		return this.failures.isEmpty();
	}

	/** Whether nothing was allocated and nothing refused. */
	boolean isOnlyWaitedFor() {
		return isComplete() && this.allocations.isEmpty();
	}

	WaitingBody toWaiting(String orderId) {
		return new WaitingBody(0, this.backorders.stream().mapToLong((each) -> each.shortfall().committed()).sum(),
				this.backorders.stream().mapToLong((each) -> each.shortfall().backordered()).sum(), orderId);
	}

	/** The envelope, for the API document. */
	@Schema(name = "BulkAllocationsResponse", description = "What was asked for.")
	record Answer(@Schema(description = "Always true here.", example = "true") boolean success,
			@Schema(description = "What was asked for.") BulkBody data) {
	}

	/** How many of each. */
	@Schema(name = "BulkSummary", description = "How many lines there were, and what became of them.")
	record Summary(
			@Schema(description = "The lines of the request.",
					example = "2") @Min(1) @Max(Limits.BULK_LINES) int totalAllocations,
			@Schema(description = "The lines that were not refused: promised, in part or whole, or waited for.",
					example = "2") @Min(0) @Max(Limits.BULK_LINES) int successfulAllocations,
			@Schema(description = "The lines refused.",
					example = "0") @Min(0) @Max(Limits.BULK_LINES) int failedAllocations) {
	}

	/** A line of which something was short. */
	@Schema(name = "BulkBackorder", description = "A line of which something could not be allocated.")
	record Waiting(
			@Schema(description = "Its place in the request, from 0.",
					example = "1") @Min(0) @Max(Limits.BULK_LINES - 1) int index,
			@Schema(description = "The order item that it is for.",
					example = "item_01PXYZ234NOP") @ForeignId String orderItemId,
			@Schema(description = "The id of the item that was short.",
					example = "inv_01GXYZ345QRS") @OwnId String inventoryItemId,
			@JsonUnwrapped ShortBody shortfall) {

		static Optional<Waiting> of(int index, BulkAllocationRequest.Line line, AllocateReceipt receipt) {
			return Optional.ofNullable(ShortBody.of(receipt))
				.map((shortfall) -> new Waiting(index, line.orderItemId(), line.inventoryItemId(), shortfall));
		}

	}

	/** A line that was refused. */
	@Schema(name = "BulkFailure", description = "A line that was refused.")
	record Failure(
			@Schema(description = "Its place in the request, from 0.",
					example = "1") @Min(0) @Max(Limits.BULK_LINES - 1) int index,
			@Schema(description = "The order item that was to be promised to.",
					example = "item_01PXYZ234NOP") @ForeignId String orderItemId,
			@Schema(description = "The id of the item that was to be promised.",
					example = "inv_01GXYZ345QRS") @OwnId String inventoryItemId,
			@Schema(description = "Why not.") ErrorBody.Details error) {
	}

}
