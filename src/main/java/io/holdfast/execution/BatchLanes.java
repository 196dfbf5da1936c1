package io.holdfast.execution;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.holdfast.groupcommit.Lane;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import io.micrometer.core.instrument.Timer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Brings each submission to its lane. Those about one item meet in one of the quick
 * lanes, which wait for no lock: an item that another transaction has locked goes to a
 * patient lane and holds up nobody but those who want it too. Those about several items
 * have a lane of their own, and are patient as well.
 */
@Component
class BatchLanes implements DisposableBean {

	private final List<Lane<TenantId, Submission, Outcome>> quick;

	private final List<Lane<TenantId, Submission, Outcome>> patient;

	private final Lane<TenantId, Submission, Outcome> wide;

	private final KnownItems items;

	BatchLanes(ExecutionLimits limits, Batches batches, KnownItems items, Timer waitingInLine) {
		this.quick = lanes("quick", limits, Locking.SKIP, batches, waitingInLine);
		this.patient = lanes("patient", limits, Locking.WAIT, batches, waitingInLine);
		this.wide = lane("wide", limits, Locking.WAIT, batches, waitingInLine);
		this.items = items;
	}

	/**
	 * What became of it.
	 * @throws RefusedException as {@link Lane#run}, and with {@link Refusal.Contention}
	 * if others had locked its items all the time
	 */
	Outcome run(Submission submission) {
		Outcome outcome = submission.commands().stream().anyMatch(Command::isWide) ? run(this.wide, submission)
				: route(submission, this.items.of(submission));
		if (outcome instanceof Outcome.Skipped) {
			throw new RefusedException(new Refusal.Contention());
		}
		this.items.learn(submission.caller().tenant(), outcome);
		return outcome;
	}

	private Outcome route(Submission submission, Set<String> itemIds) {
		if (itemIds.size() > 1) {
			return run(this.wide, submission);
		}
		int number = Math.floorMod(Objects.hash(submission.caller().tenant(), itemIds), this.quick.size());
		Outcome outcome = run(this.quick.get(number), submission);
		return (outcome instanceof Outcome.Skipped) ? run(this.patient.get(number), submission) : outcome;
	}

	private static Outcome run(Lane<TenantId, Submission, Outcome> lane, Submission submission) {
		return lane.run(submission.caller().tenant(), submission, submission.commands().size());
	}

	private static List<Lane<TenantId, Submission, Outcome>> lanes(String name, ExecutionLimits limits, Locking locking,
			Batches batches, Timer waitingInLine) {
		return IntStream.rangeClosed(1, limits.lanes())
			.mapToObj((number) -> lane(name + "-" + number, limits, locking, batches, waitingInLine))
			.toList();
	}

	private static Lane<TenantId, Submission, Outcome> lane(String name, ExecutionLimits limits, Locking locking,
			Batches batches, Timer waitingInLine) {
		return new Lane<>(name, limits.ofLane(), waitingInLine,
				(tenant, submissions) -> batches.execute(tenant, submissions, locking));
	}

	/** The quick ones first: what they skip is still let into the patient ones. */
	@Override
	public void destroy() {
		Stream.of(this.quick, this.patient, List.of(this.wide)).flatMap(List::stream).forEach(Lane::close);
	}

}
