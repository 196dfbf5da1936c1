package io.holdfast.dialect.inventoryv1;

import java.time.Instant;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.execution.Expiry;
import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;

/** What an absent field means, and what an id in two places must be. */
final class Requests {

	private Requests() {
	}

	static Metadata metadata(@Nullable Metadata metadata) {
		return (metadata != null) ? metadata : Metadata.EMPTY;
	}

	/**
	 * Of something that is replaced: the body may repeat the path's id, not contradict
	 * it.
	 */
	static void requireSameId(@Nullable String inBody, String inPath) {
		if (inBody != null && !inBody.equals(inPath)) {
			throw new RequestProblemException(RequestProblem.Invalid.of("id", "must be the path's, or absent"));
		}
	}

	static Expiry expiry(@Nullable Instant expiresAt) {
		return (expiresAt != null) ? new Expiry.At(expiresAt) : new Expiry.Default();
	}

}
