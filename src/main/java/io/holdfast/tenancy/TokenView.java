package io.holdfast.tenancy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A token as it is shown, without its secret.
 *
 * @param lastUsedAt to the minute; null if it was never used
 */
public record TokenView(String id, TokenDetails details, Instant createdAt, @Nullable Instant revokedAt,
		@Nullable Instant lastUsedAt) {
}
