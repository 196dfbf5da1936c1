package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.Decision;
import io.holdfast.sourcing.Rejection;
import io.holdfast.sourcing.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a line is served from where it is. */
@Schema(name = "Decision",
		description = "Why a line is served from where it is: what was known at that moment, of every "
				+ "warehouse that has the item. An order is planned as a whole: as few warehouses as possible, and of as many the best.")
record DecisionBody(@Schema(description = "How warehouses were ranked.", example = "NEAREST") SourcingStrategy strategy,
		@Schema(description = "Where the units go; null if that was not known.") @Nullable ShipTo shipTo,
		@Schema(description = "Whether several warehouses may serve one line.", example = "false") boolean splitLines,
		@Schema(description = "Whether no better plan of the order exists; a very large order gets a good one.",
				example = "true") boolean exact,
		@Schema(description = "How many warehouses serve the order.", example = "1") @Min(0) int warehouses,
		@Schema(description = "No plan of the order has fewer warehouses than this.",
				example = "1") @Min(0) int atLeastWarehouses,
		@Schema(description = "Those that serve the line first, and then the best ranked.") @Size(
				max = Integer.MAX_VALUE) List<Candidate> candidates) {

	/** Of one line. */
	static DecisionBody of(Decision decision, int line) {
		return of(decision, decision.verdicts(line));
	}

	static DecisionBody of(Decision decision, List<Verdict> verdicts) {
		return new DecisionBody(decision.request().strategy(), ShipTo.of(decision.request().shipTo()),
				decision.request().splitLines(), decision.plan().exact(), decision.plan().warehouses().size(),
				decision.plan().atLeast(), verdicts.stream().map(Candidate::of).toList());
	}

	/** A warehouse that was considered. */
	@Schema(name = "Candidate", description = "A warehouse that was considered.")
	record Candidate(@Schema(description = "Its id.", example = "wh_01HXYZ789GHI") @OwnId String warehouseId,
			@Schema(description = "The shortest way to the `shipTo`; null if one of the two is not known.",
					example = "3910523") @Min(0) @Nullable Long distanceMetres,
			@Schema(description = "Whole units of the item that it had available before the order.",
					example = "70") @Min(0) long available,
			@Schema(description = "Its rank among the active warehouses of the order, 1 is the best; null if it is not active.",
					example = "1") @Min(1) @Nullable Integer score,
			@Schema(description = "Whole units that it serves; 0 if it was rejected.",
					example = "2") @Min(0) int quantity,
			@Schema(description = "Why it was rejected; null if it serves.",
					example = "FARTHER") @Nullable Rejection rejection) {

		static Candidate of(Verdict verdict) {
			return new Candidate(verdict.warehouseId(), verdict.metres(), verdict.available(), verdict.rank(),
					verdict.quantity(), verdict.rejection());
		}

	}

}
