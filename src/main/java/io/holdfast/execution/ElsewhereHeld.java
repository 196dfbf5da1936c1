package io.holdfast.execution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The holds of an item that a batch has not read: units, and when the first of them is
 * over, if one ever is.
 */
record ElsewhereHeld(long units, @Nullable Instant soonestExpiry) {
}
