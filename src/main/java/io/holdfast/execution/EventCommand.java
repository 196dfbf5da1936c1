package io.holdfast.execution;

import java.util.Optional;

import io.holdfast.journal.EventId;
import io.holdfast.kernel.Metadata;

/**
 * Keeps what another system has told of an order, once: where it was told before it is
 * refused, and all that is submitted with it.
 */
public record EventCommand(EventId id, String orderId, String type, Metadata body) implements Command {

	@Override
	public Optional<String> namedOrder() {
		return Optional.of(this.orderId);
	}

	@Override
	public boolean isWide() {
		return true;
	}

}
