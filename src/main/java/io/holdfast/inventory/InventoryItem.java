package io.holdfast.inventory;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * What is sold, and the only arithmetic on its counters. An InventoryItem in your hand is
 * a locked one. Every act refuses before it changes anything, and takes one place in the
 * item's journal sequence. Quantities are positive whole units.
 */
@Entity
@IdClass(InventoryItem.Key.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class InventoryItem {

	@Id
	private TenantId tenantId;

	@Id
	private String id;

	private String sku;

	private String name;

	private String metadata;

	/** Of the details: sku, name, metadata. The counters do not raise it. */
	private int revision;

	@Embedded
	private Totals totals;

	private long journalSeq;

	private Instant createdAt;

	private Instant updatedAt;

	/** A tripwire that never fires while every writer holds the item's lock. */
	@Version
	private @Nullable Long lockVersion;

	InventoryItem(TenantId tenantId, String id, ItemDetails details, Instant now) {
		this.tenantId = tenantId;
		this.id = id;
		this.sku = details.sku();
		this.name = details.name();
		this.metadata = details.metadata().requireFitting().json();
		this.revision = 1;
		this.totals = Totals.NONE;
		this.createdAt = now;
		this.updatedAt = now;
	}

	void describe(ItemDetails details, Instant now) {
		if (details.equals(details())) {
			return;
		}
		this.metadata = details.metadata().requireFitting().json();
		this.sku = details.sku();
		this.name = details.name();
		this.revision++;
		this.updatedAt = now;
	}

	ItemDetails details() {
		return new ItemDetails(this.sku, this.name, new Metadata(this.metadata));
	}

	/**
	 * Promises units.
	 * @param open what is committed to the same order: it is used up first
	 * @throws RefusedException with {@link Refusal.InsufficientStock} if the warehouse or
	 * the item has too few
	 */
	public StockChange reserve(StockLevel level, int quantity, long open, Instant now) {
		require(quantity, promisable(level, open), level);
		return become(level, level.getBalance().reserve(quantity), -Math.min(quantity, open), now);
	}

	/** What a warehouse can promise to an order that has so much committed to it. */
	public long promisable(StockLevel level, long open) {
		return Math.max(0, Math.min(level.getBalance().available(), this.totals.free() + open));
	}

	/**
	 * Takes a promise back; never refused.
	 * @param givenBack how much of it is committed to its order again
	 */
	public StockChange release(StockLevel level, int quantity, long givenBack, Instant now) {
		return become(level, level.getBalance().release(quantity), givenBack, now);
	}

	/**
	 * Takes back a promise whose time was over at its expiry, and with it the item
	 * changed then, whenever this is done.
	 */
	public StockChange expire(StockLevel level, int quantity, long givenBack, Instant expiry, Instant now) {
		Instant last = this.updatedAt;
		StockChange change = release(level, quantity, givenBack, now);
		this.updatedAt = last.isBefore(expiry) ? expiry : last;
		return change;
	}

	/**
	 * What {@link #release} at one warehouse and {@link #reserve} at another would
	 * refuse, asked before either is done. Units whose release only refills safety stock
	 * are not free to be promised elsewhere.
	 * @param open what is committed to the same order before either is done
	 * @throws RefusedException with {@link Refusal.InsufficientStock}
	 */
	public void requireMovable(StockLevel from, int released, StockLevel to, int quantity, long open) {
		Balance before = from.getBalance();
		long freed = before.release(released).available() - before.available();
		require(quantity, promisable(to, open + freed), to);
	}

	/** Promised units leave the building. */
	public StockChange ship(StockLevel level, int quantity, Instant now) {
		return become(level, level.getBalance().ship(quantity), 0, now);
	}

	/**
	 * Counts the units anew. It may dip into safety stock, not into promises.
	 * @param safetyStock what is kept back of them then, if less than now
	 * @throws RefusedException with {@link Refusal.StockBelowReserved} or
	 * {@link Refusal.QuantityOverflow}
	 */
	public StockChange count(StockLevel level, long onHand, int safetyStock, Instant now) {
		Balance before = level.getBalance();
		if (onHand > Integer.MAX_VALUE) {
			throw new RefusedException(new Refusal.QuantityOverflow(this.id, level.getWarehouseId(), onHand));
		}
		long kept = Math.min(safetyStock, before.safetyStock());
		long lost = before.available() - Math.max(0, onHand - before.reserved() - kept);
		if (onHand < before.reserved() || lost > Math.max(0, this.totals.free())) {
			throw new RefusedException(
					new Refusal.StockBelowReserved(this.id, level.getWarehouseId(), onHand, before.reserved()));
		}
		return become(level, before.withOnHand(Math.toIntExact(onHand)), 0, now);
	}

	/** Counts the units anew; as many as before are kept back. */
	public StockChange count(StockLevel level, long onHand, Instant now) {
		return count(level, onHand, level.getBalance().safetyStock(), now);
	}

	/**
	 * Sets what is kept back from being promised; never refused, even if that much is not
	 * free.
	 */
	public StockChange keepBack(StockLevel level, int safetyStock, Instant now) {
		return become(level, level.getBalance().withSafetyStock(safetyStock), 0, now);
	}

	/** A fact about an allocation that moves no unit. */
	public StockChange note(StockLevel level, Instant now) {
		return become(level, level.getBalance(), 0, now);
	}

	/**
	 * Commits units to an order without a warehouse, or, below 0, no longer does. What is
	 * free is for the caller to heed.
	 */
	public StockChange commit(long units, Instant now) {
		return shift(units, 0, now);
	}

	/** Lets an order wait for units, or, below 0, no longer does. */
	public StockChange backorder(long units, Instant now) {
		return shift(0, units, now);
	}

	/**
	 * Commits units to an order that has waited for them.
	 * @param committed fewer than were waited for if it has promises that cover the rest
	 */
	public StockChange promote(long units, long committed, Instant now) {
		return shift(committed, -units, now);
	}

	private void require(int quantity, long available, StockLevel level) {
		if (quantity > available) {
			throw new RefusedException(
					new Refusal.InsufficientStock(this.id, level.getWarehouseId(), quantity, available));
		}
	}

	private StockChange become(StockLevel level, Balance after, long committed, Instant now) {
		Balance before = level.getBalance();
		this.totals = this.totals.moved(before, after).shifted(committed, 0);
		level.become(after);
		return change(level.getWarehouseId(),
				new StockChange.Deltas(after.onHand() - before.onHand(), after.reserved() - before.reserved(),
						after.safetyStock() - before.safetyStock(), committed, 0),
				new StockChange.After(after.onHand(), after.reserved(), after.safetyStock(), this.totals.committed(),
						this.totals.backordered()),
				now);
	}

	private StockChange shift(long committed, long backordered, Instant now) {
		this.totals = this.totals.shifted(committed, backordered);
		return change(null, new StockChange.Deltas(0, 0, 0, committed, backordered),
				new StockChange.After(null, null, null, this.totals.committed(), this.totals.backordered()), now);
	}

	private StockChange change(@Nullable String warehouseId, StockChange.Deltas deltas, StockChange.After after,
			Instant now) {
		this.journalSeq++;
		this.updatedAt = now;
		return new StockChange(this.tenantId, this.id, this.journalSeq, now, warehouseId, deltas, after);
	}

	public ItemFigures figures() {
		return new ItemFigures(this.id, this.sku, this.name, this.totals, this.updatedAt);
	}

	/** To rehearse on: what happens to the copy does not happen to the row. */
	InventoryItem copy() {
		InventoryItem copy = new InventoryItem(this.tenantId, this.id, details(), this.createdAt);
		copy.revision = this.revision;
		copy.totals = this.totals;
		copy.journalSeq = this.journalSeq;
		copy.updatedAt = this.updatedAt;
		return copy;
	}

	/** The id, within the tenant. */
	public record Key(TenantId tenantId, String id) implements Serializable {
	}

}
