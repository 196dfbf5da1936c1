package io.holdfast.allocation;

import java.time.Instant;

import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, and may be changed while the promise is open.
 *
 * @param expiresAt null for a promise that waits for ever
 */
public record Terms(String warehouseId, int quantity, @Nullable Instant expiresAt, Metadata metadata) {
}
