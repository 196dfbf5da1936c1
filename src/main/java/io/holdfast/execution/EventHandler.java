package io.holdfast.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.journal.EventId;
import io.holdfast.journal.OrderEvent;
import io.holdfast.journal.OrderEventRepository;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Looks whether it is known; of two who tell it at the same moment the second fails at
 * its key and looks again.
 */
@Component
@RequiredArgsConstructor
class EventHandler implements CommandHandler<EventCommand> {

	private final OrderEventRepository events;

	@Override
	public Class<EventCommand> kind() {
		return EventCommand.class;
	}

	@Override
	public Receipt handle(EventCommand command, Actor actor, Workbench bench) {
		EventId id = command.id();
		Map<EventId, OrderEvent> unwritten = bench.getUnwritten().getEvents();
		Optional.ofNullable(unwritten.get(id))
			.or(() -> this.events.find(bench.getTenant(), id.source(), id.value()))
			.ifPresent((known) -> {
				throw new RefusedException(new Refusal.EventKnown(id.source(), id.value(), known.getDocuments()));
			});
		unwritten.put(id, new OrderEvent(bench.getTenant(), id, command.orderId(), command.type(), actor,
				bench.getNow(), command.body()));
		return new EventReceipt(id);
	}

	/** Notes with the events of a submission what it has come to. */
	static void note(List<Result> results, Workbench bench) {
		List<Receipt> receipts = new Outcome.Done(results).receipts();
		List<String> documents = receipts.stream()
			.flatMap((receipt) -> (receipt instanceof ConsignmentReceipt it) ? it.consignments().stream()
					: Stream.empty())
			.map(ConsignmentView::id)
			.toList();
		receipts.stream()
			.flatMap((receipt) -> (receipt instanceof EventReceipt(EventId id)) ? Stream.of(id) : Stream.empty())
			.flatMap((id) -> Stream.ofNullable(bench.getUnwritten().getEvents().get(id)))
			.forEach((event) -> event.concern(documents));
	}

}
