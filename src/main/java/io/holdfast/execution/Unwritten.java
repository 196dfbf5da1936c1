package io.holdfast.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.holdfast.allocation.Allocation;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.EventId;
import io.holdfast.journal.JournalEntry;
import io.holdfast.journal.OrderEvent;
import io.holdfast.sourcing.SourcingDecision;
import lombok.Getter;

/** What a batch has made and has yet to write. */
@Getter
final class Unwritten {

	private final List<StockLevel> levels = new ArrayList<>();

	private final List<Allocation> allocations = new ArrayList<>();

	private final List<SourcingDecision> decisions = new ArrayList<>();

	private final Map<EventId, OrderEvent> events = new LinkedHashMap<>();

	private final List<JournalEntry> entries = new ArrayList<>();

}
