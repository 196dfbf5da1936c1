package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.JournalEntry;
import io.holdfast.sourcing.SourcingDecision;
import lombok.Getter;

/** What a batch has made and has yet to write. */
@Getter
final class Unwritten {

	private final List<StockLevel> levels = new ArrayList<>();

	private final List<Allocation> allocations = new ArrayList<>();

	private final List<SourcingDecision> decisions = new ArrayList<>();

	private final List<JournalEntry> entries = new ArrayList<>();

}
