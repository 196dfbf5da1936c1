package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.DatabaseFailure;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import org.springframework.stereotype.Service;

/**
 * The door: submit, and wait for what became of it. Throws {@link RefusedException} where
 * nothing was done; {@link Refusal.OutcomeUnknown} alone means that it may have been.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class CommandService {

	private final Admission admission;

	private final BatchService batches;

	public AllocationReceipt submit(Caller caller, AllocationCommand command) {
		return (AllocationReceipt) single(caller, command);
	}

	public StockReceipt submit(Caller caller, StockCommand command) {
		return (StockReceipt) single(caller, command);
	}

	/**
	 * Several commands, in order, each counting those accepted before it.
	 * @param atomic whether all are done or none
	 * @return what became of each; at least one was accepted
	 * @throws RefusedException with {@link Refusal.BulkRefused} if none was accepted, or
	 * not all of an atomic one
	 */
	public List<Result> submitAll(Caller caller, boolean atomic, List<? extends Command> commands) {
		Submission.Terms terms = atomic ? Submission.Terms.ATOMIC : Submission.Terms.BEST_EFFORT;
		return results(new Submission(caller, terms, commands));
	}

	private Receipt single(Caller caller, Command command) {
		Submission submission = new Submission(caller, Submission.Terms.SINGLE, List.of(command));
		return switch (results(submission).getFirst()) {
			case Result.Accepted accepted -> accepted.receipt();
			case Result.Declined declined -> throw new RefusedException(declined.refusal());
		};
	}

	private List<Result> results(Submission submission) {
		return switch (this.admission.admit(() -> outcome(submission))) {
			case Outcome.Done done -> done.results();
			case Outcome.Refused refused -> throw new RefusedException(refused.refusal());
		};
	}

	private Outcome outcome(Submission submission) {
		try {
			return execute(submission);
		}
		catch (RuntimeException ex) {
			return new Outcome.Refused(DatabaseFailure.refusalFor(ex).orElseThrow(() -> ex));
		}
	}

	/**
	 * Once more after a deadlock: the lock order rules them out among our own statements,
	 * not with those of others.
	 */
	private Outcome execute(Submission submission) {
		try {
			return executeOnce(submission);
		}
		catch (RuntimeException ex) {
			if (!DatabaseFailure.isDeadlock(ex)) {
				throw ex;
			}
			log.warn("Deadlock, once more", ex);
			return executeOnce(submission);
		}
	}

	private Outcome executeOnce(Submission submission) {
		return this.batches.execute(submission.caller().tenant(), List.of(submission)).getFirst();
	}

}
