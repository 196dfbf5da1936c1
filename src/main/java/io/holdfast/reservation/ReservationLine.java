package io.holdfast.reservation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * What an order item is promised of an item without a warehouse, and what of it is waited
 * for. Changed only under the lock of its item.
 */
@Entity
@IdClass(ReservationLine.Key.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class ReservationLine {

	/** Who is served first: the most urgent, then whoever has waited longest. */
	public static final Comparator<ReservationLine> URGENCY = Comparator.comparingInt(ReservationLine::getPriority)
		.reversed()
		.thenComparing(ReservationLine::getBackorderedAt, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(ReservationLine::getOrderId)
		.thenComparing(ReservationLine::getOrderItemId);

	@Id
	private TenantId tenantId;

	@Id
	private String orderId;

	@Id
	@Column(name = "inventory_item_id")
	private String itemId;

	@Id
	private String orderItemId;

	private long quantity;

	private long backordered;

	private long rejected;

	/**
	 * Put off by decision though there may be units: not promised, and waited for as soon
	 * as more arrive.
	 */
	private long deferred;

	private int priority;

	private @Nullable LocalDate backorderDate;

	/** Since when it waits without a break; null if nothing is waited for. */
	private @Nullable Instant backorderedAt;

	private int ordinal;

	/** A tripwire that never fires while every writer holds the item's lock. */
	@Version
	private @Nullable Long lockVersion;

	/** A new line, of which nothing is waited for. */
	public ReservationLine(TenantId tenantId, String orderId, String itemId, String orderItemId, int ordinal) {
		this.tenantId = tenantId;
		this.orderId = orderId;
		this.itemId = itemId;
		this.orderItemId = orderItemId;
		this.ordinal = ordinal;
	}

	/** What is promised and not waited for. */
	public long promised() {
		return this.quantity - this.backordered - this.rejected - this.deferred;
	}

	public void ask(long quantity, Backorder terms, int ordinal) {
		this.quantity = quantity;
		this.priority = terms.priority();
		this.backorderDate = terms.date();
		this.ordinal = ordinal;
	}

	/** What the order will not get, and what it gets later. */
	public void decide(long rejected, long deferred) {
		this.rejected = rejected;
		this.deferred = deferred;
	}

	public void hopeFor(@Nullable LocalDate date) {
		this.backorderDate = date;
	}

	/** Takes its place in the queue when it begins to wait, and loses it with the end. */
	public void waitFor(long units, Instant now) {
		this.backordered = units;
		if (units == 0) {
			this.backorderedAt = null;
		}
		else if (this.backorderedAt == null) {
			this.backorderedAt = now;
		}
	}

	/** Nothing is waited for any more; its row may begin again. */
	void end() {
		this.backordered = 0;
		this.backorderedAt = null;
		decide(0, 0);
	}

	boolean isSameAs(ReservationLine other) {
		return this.orderId.equals(other.orderId) && this.itemId.equals(other.itemId)
				&& this.orderItemId.equals(other.orderItemId);
	}

	/** To rehearse on: what happens to the copy does not happen to the row. */
	ReservationLine copy() {
		ReservationLine copy = new ReservationLine(this.tenantId, this.orderId, this.itemId, this.orderItemId,
				this.ordinal);
		copy.ask(this.quantity, new Backorder(this.priority, this.backorderDate), this.ordinal);
		copy.backordered = this.backordered;
		copy.backorderedAt = this.backorderedAt;
		copy.decide(this.rejected, this.deferred);
		return copy;
	}

	/** Order, item and order item, within the tenant. */
	public record Key(TenantId tenantId, String orderId, String itemId, String orderItemId) implements Serializable {
	}

}
