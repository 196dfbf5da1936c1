package io.holdfast.inventory;

import java.time.Instant;

/** A warehouse as it reads. */
public record WarehouseView(String id, WarehouseDetails details, Instant createdAt, Instant updatedAt) {
}
