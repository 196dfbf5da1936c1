package io.holdfast.execution;

import java.util.List;
import java.util.Optional;

import io.holdfast.journal.EventId;
import io.holdfast.journal.OrderEventRepository;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/**
 * Knows what was answered to requests before, for those who look at something before they
 * submit: where the look says no, the same request may have brought that about.
 */
@Service
@RequiredArgsConstructor
public class AnswerService {

	private final Replays replays;

	private final OrderEventRepository events;

	private final Snapshots snapshots;

	/**
	 * What was done to documents when the request came before, if it did.
	 * @throws RefusedException as it was refused then, or with {@link Refusal.KeyReused}
	 */
	public Optional<List<ConsignmentReceipt>> ofDocuments(Caller caller) {
		return outcome(caller).map((outcome) -> outcome.documents(caller));
	}

	/** Whether it tells of an event that was told before: it asks for nothing new. */
	boolean isToldAgain(Submission submission) {
		return submission.commands()
			.stream()
			.filter(EventCommand.class::isInstance)
			.map(EventCommand.class::cast)
			.anyMatch((event) -> isKnown(submission.caller().tenant(), event.id()));
	}

	private boolean isKnown(TenantId tenant, EventId id) {
		return this.snapshots.read(tenant, (now) -> this.events.find(tenant, id.source(), id.value()).isPresent());
	}

	/** What became of the request when it came before, if it did. */
	Optional<Outcome> outcome(Caller caller) {
		RequestKey key = caller.key();
		return (key == null) ? Optional.empty() : this.snapshots.read(caller.tenant(),
				(now) -> this.replays.open(caller.tenant(), List.of(caller)).answered(key));
	}

}
