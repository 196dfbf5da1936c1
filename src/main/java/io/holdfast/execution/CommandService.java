package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.DatabaseFailure;
import io.holdfast.kernel.Deadline;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.telemetry.Origins;
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

	private final BatchLanes lanes;

	private final OutcomeMeters meters;

	private final Origins origins;

	private final HoldLimits holds;

	private final AnswerService answers;

	public AllocateReceipt submit(Caller caller, AllocationCommand.Allocate command) {
		return (AllocateReceipt) single(caller, Precondition.NONE, command);
	}

	/**
	 * @throws RefusedException also with {@link Refusal.VersionConflict}
	 */
	public AllocationReceipt submit(Caller caller, Precondition precondition, AllocationCommand.OnAllocation command) {
		return (AllocationReceipt) single(caller, precondition, command);
	}

	public AllocationReceipt submit(Caller caller, AllocationCommand.OnAllocation command) {
		return submit(caller, Precondition.NONE, command);
	}

	public ConsignmentReceipt submit(Caller caller, ConsignmentCommand command) {
		return (ConsignmentReceipt) single(caller, Precondition.NONE, command);
	}

	/**
	 * Several commands on documents, and on the events that they are due to: all or none.
	 * @return of those on documents
	 * @throws RefusedException with the first refusal of any
	 */
	public List<ConsignmentReceipt> submitDocuments(Caller caller, List<? extends Command> commands) {
		return outcome(
				new Submission(caller, Precondition.NONE, Submission.Terms.ATOMIC, commands, this.origins.current()))
			.documents(caller);
	}

	public ReservationReceipt submit(Caller caller, ReservationCommand command) {
		return (ReservationReceipt) single(caller, Precondition.NONE, command);
	}

	public DecisionReceipt submit(Caller caller, ReservationCommand.Decide command) {
		return (DecisionReceipt) single(caller, Precondition.NONE, command);
	}

	public StockReceipt submit(Caller caller, StockCommand command) {
		return (StockReceipt) single(caller, Precondition.NONE, command);
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
		return outcome(new Submission(caller, Precondition.NONE, terms, commands, this.origins.current()))
			.results(caller);
	}

	private Receipt single(Caller caller, Precondition precondition, Command command) {
		return outcome(
				new Submission(caller, precondition, Submission.Terms.SINGLE, List.of(command), this.origins.current()))
			.receipt(caller);
	}

	private Outcome outcome(Submission submission) {
		try {
			return Deadline.from(() -> run(submission));
		}
		catch (RuntimeException ex) {
			Refusal refusal = refusalFor(ex);
			this.meters.count(submission.caller().tenant(), refusal);
			return new Outcome.Refused(refusal);
		}
	}

	/** What was done before is no more than is held already. */
	private Outcome run(Submission submission) {
		try {
			this.holds.require(submission);
		}
		catch (RefusedException ex) {
			if (!this.answers.isToldAgain(submission)) {
				return this.answers.outcome(submission.caller()).orElseThrow(() -> ex);
			}
		}
		return this.lanes.run(submission);
	}

	/** Why there was no batch, or none that was committed. */
	private static Refusal refusalFor(RuntimeException ex) {
		if (ex instanceof RefusedException refused) {
			return refused.refusal();
		}
		Refusal refusal = DatabaseFailure.refusalFor(ex).orElseThrow(() -> ex);
		log.warn("{} for want of the database: {}", refusal.getClass().getSimpleName(), ex.toString());
		return refusal;
	}

}
