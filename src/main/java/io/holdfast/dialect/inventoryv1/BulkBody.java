package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.execution.AllocationReceipt;
import io.holdfast.execution.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Create Bulk Allocations". */
@Schema(description = "Promises that were made, and those that could not be.")
record BulkBody(List<AllocationBody> allocations, Summary summary, @Schema(
		description = "Absent if there are none.") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Failure> failures) {

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
	@Schema(name = "BulkSummary", description = "How many of each.")
	record Summary(@Schema(example = "2") int totalAllocations, @Schema(example = "2") int successfulAllocations,
			@Schema(example = "0") int failedAllocations) {
	}

	/** A line that was refused. */
	@Schema(name = "BulkFailure", description = "A line that was refused.")
	record Failure(@Schema(description = "Its place in the request, from 0.", example = "1") int index,
			@Schema(example = "item_01PXYZ234NOP") @Nullable String orderItemId,
			@Schema(example = "inv_01GXYZ345QRS") @Nullable String inventoryItemId, ErrorBody.Details error) {
	}

}
