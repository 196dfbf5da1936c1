package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.execution.AllocationReceipt;
import io.holdfast.execution.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** Seed "Allocation Endpoints", heading "Create Bulk Allocations". */
@Schema(name = "BulkAllocations", description = "Promises that were made, and those that could not be.")
record BulkBody(
		@Schema(description = "The promises made, in the order of their lines.") @Size(
				max = Limits.BULK_LINES) List<AllocationBody> allocations,
		@Schema(description = "How many lines there were, and what became of them.") Summary summary,
		@Schema(description = "The lines refused, in order; absent if there are none.") @Size(min = 1,
				max = Limits.BULK_LINES) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Failure> failures) {

	static BulkBody of(List<Result> results, List<BulkAllocationRequest.Line> lines, RefusalWords words) {
		List<AllocationBody> allocations = new ArrayList<>();
		List<Failure> failures = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			switch (results.get(i)) {
				case Result.Accepted accepted ->
					allocations.add(AllocationBody.of(((AllocationReceipt) accepted.receipt()).after()));
				case Result.Declined declined -> failures.add(new Failure(i, lines.get(i).orderItemId(),
						lines.get(i).inventoryItemId(), words.of(declined.refusal())));
			}
		}
		return new BulkBody(allocations, new Summary(results.size(), allocations.size(), failures.size()), failures);
	}

	boolean isComplete() {
		return this.failures.isEmpty();
	}

	/** How many of each. */
	@Schema(name = "BulkSummary", description = "How many lines there were, and what became of them.")
	record Summary(
			@Schema(description = "The lines of the request.",
					example = "2") @Min(1) @Max(Limits.BULK_LINES) int totalAllocations,
			@Schema(description = "The promises made.",
					example = "2") @Min(0) @Max(Limits.BULK_LINES) int successfulAllocations,
			@Schema(description = "The lines refused.",
					example = "0") @Min(0) @Max(Limits.BULK_LINES) int failedAllocations) {
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
