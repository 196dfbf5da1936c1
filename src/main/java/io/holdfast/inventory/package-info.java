/**
 * What there is, where it is, and the only arithmetic on its counters. The entity
 * {@code InventoryItem} leaves this room only locked; everyone else reads views.
 */
@NullMarked
package io.holdfast.inventory;

import org.jspecify.annotations.NullMarked;
