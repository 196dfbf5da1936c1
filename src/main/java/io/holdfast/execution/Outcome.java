package io.holdfast.execution;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.BulkRefused;
import io.holdfast.kernel.Refusal.BulkRefused.Failure;
import io.holdfast.kernel.RefusedException;

/** What became of a submission. */
sealed interface Outcome {

	/**
	 * In the order of the commands; at least one was accepted.
	 * @throws RefusedException if nothing was done
	 */
	default List<Result> results(Caller caller) {
		return switch (this) {
			case Done done -> done.results();
			case Refused refused -> throw new RefusedException(refused.refusal());
			case Skipped skipped -> throw new RefusedException(new Refusal.Contention());
			case Replayed(Outcome original) -> {
				Objects.requireNonNull(caller.key()).markReplayed();
				yield original.results(caller);
			}
		};
	}

	/**
	 * Of a single command.
	 * @throws RefusedException if it was not done
	 */
	default Receipt receipt(Caller caller) {
		return switch (results(caller).getFirst()) {
			case Result.Accepted accepted -> accepted.receipt();
			case Result.Declined declined -> throw new RefusedException(declined.refusal());
		};
	}

	/**
	 * Of several commands, what was done to documents: all or nothing.
	 * @throws RefusedException with the first refusal of any
	 */
	default List<ConsignmentReceipt> documents(Caller caller) {
		try {
			return results(caller).stream()
				.map((result) -> ((Result.Accepted) result).receipt())
				.filter(ConsignmentReceipt.class::isInstance)
				.map(ConsignmentReceipt.class::cast)
				.toList();
		}
		catch (RefusedException ex) {
			throw (ex.refusal() instanceof BulkRefused bulk)
					? new RefusedException(bulk.failures().getFirst().refusal()) : ex;
		}
	}

	/** Of each command that was done. */
	default List<Receipt> receipts() {
		return List.of();
	}

	/** Of each command that was refused. */
	default List<Refusal> refusals() {
		return List.of();
	}

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
		public List<Refusal> refusals() {
			return (this.refusal instanceof BulkRefused bulk) ? bulk.failures().stream().map(Failure::refusal).toList()
					: List.of(this.refusal);
		}

	}

	/** Others had locked what it is about, and nobody waited for it: nothing was done. */
	record Skipped() implements Outcome {
	}

	/** It was decided before, when the same request came first: nothing was done now. */
	record Replayed(Outcome original) implements Outcome {
	}

}
