package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.BulkRefused.Failure;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Decides a submission, command by command, each counting those accepted before it. One
 * that stands or falls as a whole is rehearsed on a copy of the workbench first; the real
 * one is touched only when it stands.
 */
@Component
@RequiredArgsConstructor
class Decider {

	private final CommandHandlers handlers;

	private final DueHolds dueHolds;

	private final OrderSourcing sourcing;

	private final ShortageHelp help;

	Outcome decide(Submission submission, Workbench bench) {
		try {
			submission.commands().forEach((command) -> this.handlers.check(command, bench.getNow()));
		}
		catch (RefusedException ex) {
			return new Outcome.Refused(ex.refusal());
		}
		this.dueHolds.releaseWhereAllCounts(submission, bench);
		Submission sourced = submission.with(this.sourcing.source(submission.commands(), bench));
		return switch (submission.terms()) {
			case SINGLE -> single(sourced, bench);
			case BEST_EFFORT -> bestEffort(sourced, bench);
			case ATOMIC -> atomic(sourced, bench);
		};
	}

	private Outcome single(Submission submission, Workbench bench) {
		if (submission.commands().getFirst().isCompound()) {
			List<Failure> failures = rehearsed(submission, bench);
			return failures.isEmpty() ? new Outcome.Done(carryOut(submission, bench))
					: new Outcome.Refused(failures.getFirst().refusal());
		}
		return switch (attemptAll(submission, bench).getFirst()) {
			case Result.Accepted accepted -> new Outcome.Done(List.of(accepted));
			case Result.Declined declined -> new Outcome.Refused(declined.refusal());
		};
	}

	private Outcome bestEffort(Submission submission, Workbench bench) {
		List<Result> results = attemptAll(submission, bench);
		List<Failure> failures = failures(submission, results);
		return (failures.size() == results.size()) ? new Outcome.Refused(new Refusal.BulkRefused(failures))
				: new Outcome.Done(results);
	}

	private Outcome atomic(Submission submission, Workbench bench) {
		List<Failure> failures = rehearsed(submission, bench);
		return failures.isEmpty() ? new Outcome.Done(carryOut(submission, bench))
				: new Outcome.Refused(new Refusal.BulkRefused(failures));
	}

	private List<Result> carryOut(Submission submission, Workbench bench) {
		List<Result> results = attemptAll(submission, bench);
		if (!failures(submission, results).isEmpty()) {
			throw new IllegalStateException("What was rehearsed without a refusal was refused");
		}
		EventHandler.note(results, bench);
		return results;
	}

	/**
	 * Why it can't be done: rehearsed, and again while holds that are over still keep
	 * what it is short of. Where else units are is told as it is, not as rehearsed.
	 */
	private List<Failure> rehearsed(Submission submission, Workbench bench) {
		List<Failure> failures = rehearse(submission, bench);
		while (!failures.isEmpty() && releaseMoreDue(failures, bench)) {
			failures = rehearse(submission, bench);
		}
		return failures.stream()
			.map((each) -> new Failure(each.index(), each.orderItemId(), each.itemId(),
					this.help.add(each.refusal(), bench)))
			.toList();
	}

	private List<Failure> rehearse(Submission submission, Workbench bench) {
		Workbench rehearsal = bench.rehearsal();
		return failures(submission,
				submission.commands().stream().map((command) -> attempt(submission, command, rehearsal)).toList());
	}

	/**
	 * On the bench itself, and again while a command is short of units that holds which
	 * are over still keep.
	 */
	private List<Result> attemptAll(Submission submission, Workbench bench) {
		List<Result> results = new ArrayList<>();
		for (Command command : submission.commands()) {
			Result result = attempt(submission, command, bench);
			while (result instanceof Result.Declined declined && releaseMoreDue(declined.refusal(), bench)) {
				result = attempt(submission, command, bench);
			}
			results.add((result instanceof Result.Declined(Refusal refusal))
					? new Result.Declined(this.help.add(refusal, bench)) : result);
		}
		return Backorders.book(submission, results, bench);
	}

	private Result attempt(Submission submission, Command command, Workbench bench) {
		try {
			command.namedAllocation().ifPresent((id) -> submission.precondition().require(id, bench.versionOf(id)));
			Receipt receipt = this.handlers.handle(command, submission.caller().actor(), bench);
			bench.settle();
			return new Result.Accepted(receipt);
		}
		catch (RefusedException ex) {
			return new Result.Declined(ex.refusal());
		}
	}

	private boolean releaseMoreDue(List<Failure> failures, Workbench bench) {
		boolean released = false;
		for (Failure failure : failures) {
			released |= releaseMoreDue(failure.refusal(), bench);
		}
		return released;
	}

	private boolean releaseMoreDue(Refusal refusal, Workbench bench) {
		return refusal instanceof Refusal.Shortage shortage && this.dueHolds.releaseMore(shortage.itemId(), bench);
	}

	private static List<Failure> failures(Submission submission, List<Result> results) {
		List<Failure> failures = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			if (results.get(i) instanceof Result.Declined declined) {
				failures.add(failure(i, submission.commands().get(i), declined.refusal()));
			}
		}
		return failures;
	}

	private static Failure failure(int index, Command command, Refusal refusal) {
		String orderItemId = (command instanceof AllocationCommand.Allocate allocate) ? allocate.line().orderItemId()
				: null;
		return new Failure(index, orderItemId, command.namedItems().stream().findFirst().orElse(null), refusal);
	}

}
