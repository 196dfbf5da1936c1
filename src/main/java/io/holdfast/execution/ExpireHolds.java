package io.holdfast.execution;

import java.util.Optional;

/**
 * Nothing but what every batch does to its items: it releases the holds that are over.
 */
record ExpireHolds(String itemId) implements Command {

	@Override
	public Optional<String> namedItem() {
		return Optional.of(this.itemId);
	}

}
