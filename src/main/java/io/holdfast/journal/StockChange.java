package io.holdfast.journal;

import java.time.Instant;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What one entry did to an item's counters, and what they were after it; the {@code int}
 * ones are the warehouse's, the {@code long} ones the item's. An entry that moves nothing
 * has deltas of 0 and still takes its place in the sequence.
 *
 * @param seq the item's own sequence, from 1 without a gap
 * @param warehouseId null for what is promised without one
 */
public record StockChange(TenantId tenantId, String itemId, long seq, Instant at, @Nullable String warehouseId,
		Deltas deltas, After after) {

	@Embeddable
	public record Deltas(@Column(name = "on_hand_delta") int onHand, @Column(name = "reserved_delta") int reserved,
			@Column(name = "safety_delta") int safetyStock, @Column(name = "committed_delta") long committed,
			@Column(name = "backordered_delta") long backordered) {
	}

	@Embeddable
	public record After(@Nullable @Column(name = "on_hand_after") Integer onHand,
			@Nullable @Column(name = "reserved_after") Integer reserved,
			@Nullable @Column(name = "safety_after") Integer safetyStock,
			@Column(name = "committed_after") long committed, @Column(name = "backordered_after") long backordered) {
	}

}
