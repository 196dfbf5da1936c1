package io.holdfast.inventory;

import java.util.Set;

/**
 * What stands for the items that a batch locks, by ids.
 *
 * @param reservations orders: all that their reservations are of
 * @param consignments documents: all that their allocations are of
 * @param orders all that their allocations are of
 */
public record LockNames(Set<String> items, Set<String> allocations, Set<String> reservations, Set<String> consignments,
		Set<String> orders) {
}
