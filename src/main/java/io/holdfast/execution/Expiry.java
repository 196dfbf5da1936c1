package io.holdfast.execution;

import java.time.Instant;

import io.holdfast.allocation.Held;

/** How long a new promise waits to be confirmed. */
public sealed interface Expiry {

	/** So much of what is promised is to be confirmed: all, or nothing. */
	default Held held(long holds, long units) {
		return (this instanceof Confirmed) ? Held.NOTHING : new Held(holds, units);
	}

	/** For as long as is configured. */
	record Default() implements Expiry {
	}

	/** Until this instant. */
	record At(Instant instant) implements Expiry {
	}

	/** Not at all: it is CONFIRMED from the beginning. */
	record Confirmed() implements Expiry {
	}

	/** For ever. */
	record Never() implements Expiry {
	}

}
