package io.holdfast.execution;

import java.util.Set;

/**
 * Nothing but what every batch does to its items: it releases the holds that are over.
 */
record ExpireHolds(String itemId) implements Command {

	@Override
	public Set<String> namedItems() {
		return Set.of(this.itemId);
	}

}
