package io.holdfast.execution;

import java.util.List;
import java.util.stream.Stream;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.BulkRefused;
import io.holdfast.kernel.Refusal.BulkRefused.Failure;

/** What became of a submission. */
sealed interface Outcome {

	/** Of each command that was done. */
	List<Receipt> receipts();

	/** Of each command that was refused. */
	List<Refusal> refusals();

	/** At least one command was accepted; results are in the order of the commands. */
	record Done(List<Result> results) implements Outcome {

		@Override
		public List<Receipt> receipts() {
			return this.results.stream()
				.flatMap((result) -> (result instanceof Result.Accepted(Receipt receipt)) ? Stream.of(receipt)
						: Stream.empty())
				.toList();
		}

		@Override
		public List<Refusal> refusals() {
			return this.results.stream()
				.flatMap((result) -> (result instanceof Result.Declined(Refusal refusal)) ? Stream.of(refusal)
						: Stream.empty())
				.toList();
		}

	}

	/** Nothing was done. */
	record Refused(Refusal refusal) implements Outcome {

		@Override
		public List<Receipt> receipts() {
			return List.of();
		}

		@Override
		public List<Refusal> refusals() {
			return (this.refusal instanceof BulkRefused bulk) ? bulk.failures().stream().map(Failure::refusal).toList()
					: List.of(this.refusal);
		}

	}

}
