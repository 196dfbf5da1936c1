package io.holdfast.allocation;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A promise of some units of one item in one warehouse to one order item. Guards its
 * status and raises its revision with every change. Changed only under the lock of its
 * item. Every act refuses before it changes anything.
 */
@Entity
@IdClass(Allocation.Key.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Allocation {

	@Id
	private TenantId tenantId;

	@Id
	private String id;

	private String orderId;

	private String orderItemId;

	@Column(name = "inventory_item_id")
	private String itemId;

	private String warehouseId;

	private int quantity;

	@Enumerated(EnumType.STRING)
	private AllocationStatus status;

	/** Only of a PENDING one; null means that it waits for ever. */
	private @Nullable Instant expiresAt;

	/** When the promise was over, if it ended by expiry. */
	private @Nullable Instant expiredAt;

	private String metadata;

	private int revision;

	/** Its place among those that were made at the same instant. */
	private int ordinal;

	@Embedded
	private @Nullable DecisionRef decision;

	@Embedded
	private @Nullable DocumentRef document;

	private Instant createdAt;

	private Instant updatedAt;

	/** A tripwire that never fires while every writer holds the item's lock. */
	@Version
	private @Nullable Long lockVersion;

	/** A new promise, PENDING. */
	public Allocation(TenantId tenantId, String id, OrderLine line, String itemId, Terms terms, Instant now) {
		this.tenantId = tenantId;
		this.id = id;
		this.orderId = line.orderId();
		this.orderItemId = line.orderItemId();
		this.itemId = itemId;
		this.warehouseId = terms.warehouseId();
		this.quantity = terms.quantity();
		this.status = AllocationStatus.PENDING;
		this.expiresAt = terms.expiresAt();
		this.metadata = terms.metadata().requireFitting().json();
		this.revision = 1;
		this.createdAt = now;
		this.updatedAt = now;
	}

	/** A new promise that has nothing to wait for. */
	public Allocation confirmed() {
		this.status = AllocationStatus.CONFIRMED;
		this.expiresAt = null;
		return this;
	}

	/**
	 * Some of its units become a promise of their own, alike in all else.
	 * @param quantity fewer than it has
	 */
	public Allocation split(String id, int quantity, Instant now) {
		Allocation part = copy();
		part.id = id;
		part.quantity = quantity;
		part.revision = 1;
		part.createdAt = now;
		part.updatedAt = now;
		this.quantity -= quantity;
		touch(now);
		return part;
	}

	/**
	 * @throws RefusedException with {@link Refusal.AllocationExpired},
	 * {@link Refusal.InvalidStatusTransition} or {@link Refusal.MetadataTooLarge}
	 */
	public void step(AllocationStatus next, Metadata patch, Instant now) {
		requireNotExpired(now);
		if (!this.status.mayBecome(next)) {
			throw new RefusedException(new Refusal.InvalidStatusTransition(this.id, this.status, next));
		}
		this.metadata = getMetadata().merge(patch).json();
		become(next, now);
	}

	/**
	 * Whether quantity, warehouse, expiry and metadata may change now.
	 * @throws RefusedException with {@link Refusal.AllocationExpired} or
	 * {@link Refusal.NotChangeable}
	 */
	public void requireChangeable(Instant now) {
		requireNotExpired(now);
		if (!this.status.isOpen()) {
			throw new RefusedException(new Refusal.NotChangeable(this.id, this.status));
		}
	}

	/** Takes other terms; the caller has asked {@link #requireChangeable}. */
	public void change(Terms terms, Instant now) {
		this.warehouseId = terms.warehouseId();
		this.quantity = terms.quantity();
		this.expiresAt = terms.expiresAt();
		this.metadata = terms.metadata().json();
		touch(now);
	}

	/**
	 * Ends a hold whose time is over; it counts as over since then, whenever this is
	 * done.
	 * @return since when
	 */
	public Instant expire() {
		Instant due = this.expiresAt;
		if (this.status != AllocationStatus.PENDING || due == null) {
			throw new IllegalStateException("Not a hold that can expire: " + this.id);
		}
		become(AllocationStatus.CANCELLED, due);
		this.expiredAt = due;
		return due;
	}

	public void placedAt(int ordinal) {
		this.ordinal = ordinal;
	}

	public void chosenBy(@Nullable DecisionRef decision) {
		this.decision = decision;
	}

	public void file(DocumentRef document) {
		this.document = document;
	}

	public Terms terms() {
		return new Terms(this.warehouseId, this.quantity, this.expiresAt, getMetadata());
	}

	public Metadata getMetadata() {
		return new Metadata(this.metadata);
	}

	public AllocationView view() {
		return new AllocationView(this.id, new OrderLine(this.orderId, this.orderItemId), this.itemId, terms(),
				this.status, this.expiredAt, this.decision, this.revision, this.createdAt, this.updatedAt);
	}

	/** To rehearse on: what happens to the copy does not happen to the row. */
	public Allocation copy() {
		Allocation copy = new Allocation(this.tenantId, this.id, new OrderLine(this.orderId, this.orderItemId),
				this.itemId, terms(), this.createdAt);
		copy.status = this.status;
		copy.expiredAt = this.expiredAt;
		copy.revision = this.revision;
		copy.ordinal = this.ordinal;
		copy.decision = this.decision;
		copy.document = this.document;
		copy.updatedAt = this.updatedAt;
		return copy;
	}

	private void requireNotExpired(Instant now) {
		Instant over = view().asOf(now).expiredAt();
		if (over != null) {
			throw new RefusedException(new Refusal.AllocationExpired(this.id, over));
		}
	}

	private void become(AllocationStatus next, Instant at) {
		this.status = next;
		this.expiresAt = null;
		touch(at);
	}

	private void touch(Instant at) {
		this.revision++;
		this.updatedAt = at;
	}

	/** The id, within the tenant. */
	public record Key(TenantId tenantId, String id) implements Serializable {
	}

}
