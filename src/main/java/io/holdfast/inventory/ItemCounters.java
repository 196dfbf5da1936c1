package io.holdfast.inventory;

/**
 * What an item's row says, holds that are over included.
 *
 * @param journalSeq the place of its last journal entry
 */
public record ItemCounters(String id, Totals totals, long journalSeq) {
}
