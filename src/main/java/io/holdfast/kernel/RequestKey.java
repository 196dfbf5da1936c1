package io.holdfast.kernel;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/**
 * The key under which a request may be repeated without being done again, and the
 * fingerprint of what it asks.
 */
@Getter
@RequiredArgsConstructor
public final class RequestKey {

	private final String value;

	private final String fingerprint;

	/** Set by whichever thread learns it. */
	private volatile boolean replayed;

	/** Its answer is the one that an earlier request of this key had. */
	public void markReplayed() {
		this.replayed = true;
	}

}
