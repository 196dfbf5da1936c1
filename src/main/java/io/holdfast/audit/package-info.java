/**
 * Does the sums again: every counter from the allocations and from the journal, every
 * allocation from the journal, and the journal from itself, in one snapshot and without a
 * lock.
 *
 * <p>
 * Found is whatever contradicts something else. Of an item's row: each counter and
 * {@code journal_seq}. Of a level: each counter, and that it is there at all. Of an
 * allocation: item, order, warehouse, quantity, status, and that it is there. Of a
 * journal row: that it is there, its place, item, warehouse, type, each change and each
 * value after it, allocation, order and status.
 *
 * <p>
 * Not found is what stands in one place only: ids, skus, names, metadata, revisions,
 * instants (an allocation's expiry among them), order items, who did it and why; the type
 * of an entry, where another one would have done the same; to which of two allocations of
 * one item and order a note belongs that moved nothing; and a forgery that is complete,
 * such as the last entries of an item taken away together with all that they did. Against
 * those stand the journal's trigger and the rights of the database's users.
 */
@NullMarked
package io.holdfast.audit;

import org.jspecify.annotations.NullMarked;
