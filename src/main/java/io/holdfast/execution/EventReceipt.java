package io.holdfast.execution;

import io.holdfast.journal.EventId;

/** The event is kept. */
public record EventReceipt(EventId id) implements Receipt {
}
