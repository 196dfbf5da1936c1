package io.holdfast.reservation;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * That an order has a reservation. Its row is locked where lines come or go, after the
 * items; what the lines say is guarded by the items' locks.
 */
@Entity
@IdClass(OrderReservation.Key.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class OrderReservation {

	@Id
	private TenantId tenantId;

	@Id
	private String orderId;

	private @Nullable Double latitude;

	private @Nullable Double longitude;

	private Instant createdAt;

	private Instant updatedAt;

	/** A tripwire that never fires while every writer holds the row's lock. */
	@Version
	private @Nullable Long lockVersion;

	public OrderReservation(TenantId tenantId, String orderId, Instant now) {
		this.tenantId = tenantId;
		this.orderId = orderId;
		this.createdAt = now;
		this.updatedAt = now;
	}

	/** A row that is still there stands for another reservation. */
	void beginAgain(OrderReservation other) {
		this.createdAt = other.createdAt;
		this.updatedAt = other.updatedAt;
	}

	public void change(@Nullable Coordinates shipTo, Instant now) {
		this.latitude = (shipTo != null) ? shipTo.latitude() : null;
		this.longitude = (shipTo != null) ? shipTo.longitude() : null;
		this.updatedAt = now;
	}

	/** To rehearse on: what happens to the copy does not happen to the row. */
	OrderReservation copy() {
		OrderReservation copy = new OrderReservation(this.tenantId, this.orderId, this.createdAt);
		copy.change(shipTo(), this.updatedAt);
		return copy;
	}

	/** What it is of has changed. */
	public void touch(Instant now) {
		this.updatedAt = now;
	}

	/** Where its units go, if that is known. */
	public @Nullable Coordinates shipTo() {
		return (this.latitude != null && this.longitude != null) ? new Coordinates(this.latitude, this.longitude)
				: null;
	}

	/** The order, within the tenant. */
	public record Key(TenantId tenantId, String orderId) implements Serializable {
	}

}
