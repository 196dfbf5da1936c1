package io.holdfast.dialect;

import io.holdfast.kernel.AllocationStatus;

/** An allocation as it is stored: what every tongue must say of it, in its own words. */
public record Standing(String id, int quantity, AllocationStatus status, int revision) {
}
