package io.holdfast.inventory;

/**
 * What the row of an item in a warehouse says, whatever it is: no {@link Balance}, which
 * can't be wrong.
 */
public record LevelCounters(String itemId, String warehouseId, int onHand, int reserved, int safetyStock) {
}
