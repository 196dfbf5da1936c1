package io.holdfast.execution;

import java.time.Instant;

/** How long a new promise waits to be confirmed. */
public sealed interface Expiry {

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
