package io.holdfast.audit;

/** What an audit looked at, and how many rows of drift it found. */
public record AuditReport(long itemsChecked, long driftRows) {
}
