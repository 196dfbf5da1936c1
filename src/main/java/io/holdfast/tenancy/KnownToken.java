package io.holdfast.tenancy;

import java.time.Instant;

import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** A token in memory, as it was when it was looked at last. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
final class KnownToken {

	@Getter(AccessLevel.PACKAGE)
	private final TokenView view;

	private final byte[] secretHash;

	boolean is(Token token) {
		return token.isHashedAs(this.secretHash);
	}

	/** Revoked, or past its end. */
	boolean isOver(Instant now) {
		Instant end = this.view.details().expiresAt();
		return this.view.revokedAt() != null || (end != null && !end.isAfter(now));
	}

}
