package io.holdfast.execution;

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
		if (bench.getUnwritten().getEvents().containsKey(id)
				|| this.events.exists(bench.getTenant(), id.source(), id.value())) {
			throw new RefusedException(new Refusal.EventKnown(id.source(), id.value()));
		}
		bench.getUnwritten()
			.getEvents()
			.put(id, new OrderEvent(bench.getTenant(), id, command.orderId(), command.type(), actor, bench.getNow(),
					command.body()));
		return new EventReceipt(id);
	}

}
