package io.holdfast.journal;

/**
 * Units of an allocation that became one of their own.
 *
 * @param fromId the allocation that they were part of
 */
public record Split(String fromId, int quantity) {
}
