package io.holdfast.dialect;

import org.jspecify.annotations.Nullable;

/**
 * An error as it goes over the wire.
 *
 * @param retryAfter seconds after which the same request may work, or null
 */
public record ErrorAnswer(int status, Object body, @Nullable Integer retryAfter) {
}
