package io.holdfast.journal;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One fact, never changed and never deleted. Built up before it is appended,
 * {@link Immutable} from then on.
 */
@Entity
@Table(name = "journal")
@IdClass(JournalEntry.Key.class)
@Immutable
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class JournalEntry {

	@Id
	private TenantId tenantId;

	@Id
	@Column(name = "inventory_item_id")
	private String itemId;

	@Id
	private long seq;

	private String id;

	private Instant at;

	@Enumerated(EnumType.STRING)
	private EntryType type;

	private @Nullable String warehouseId;

	@Embedded
	private StockChange.Deltas deltas;

	@Embedded
	private StockChange.After after;

	private @Nullable String allocationId;

	private @Nullable String orderId;

	@Enumerated(EnumType.STRING)
	private @Nullable AllocationStatus status;

	private @Nullable String splitFromId;

	private @Nullable Integer splitQuantity;

	private String actor;

	private @Nullable String reason;

	private @Nullable String referenceType;

	private @Nullable String referenceNumber;

	private @Nullable String locationId;

	private String attributes;

	public JournalEntry(String id, EntryType type, StockChange change, Actor actor) {
		this.tenantId = change.tenantId();
		this.itemId = change.itemId();
		this.seq = change.seq();
		this.id = id;
		this.at = change.at();
		this.type = type;
		this.warehouseId = change.warehouseId();
		this.deltas = change.deltas();
		this.after = change.after();
		this.actor = actor.id();
		this.attributes = Metadata.EMPTY.json();
	}

	/**
	 * Whose stock it is about.
	 * @param reached the status that the allocation reached with it, null if it stayed as
	 * it was
	 */
	public JournalEntry about(String allocationId, String orderId, @Nullable AllocationStatus reached) {
		this.allocationId = allocationId;
		this.orderId = orderId;
		this.status = reached;
		return this;
	}

	/** Whose order it is about, where no allocation is. */
	public JournalEntry ofOrder(String orderId) {
		this.orderId = orderId;
		return this;
	}

	/** So many of its units were another allocation's. */
	public JournalEntry splitFrom(String allocationId, int quantity) {
		this.splitFromId = allocationId;
		this.splitQuantity = quantity;
		return this;
	}

	public JournalEntry because(@Nullable String reason) {
		this.reason = reason;
		return this;
	}

	public JournalEntry referringTo(Reference reference) {
		this.referenceType = reference.type();
		this.referenceNumber = reference.number();
		this.locationId = reference.locationId();
		return this;
	}

	public JournalEntry with(Metadata attributes) {
		this.attributes = attributes.json();
		return this;
	}

	public JournalView view() {
		return new JournalView(this.id, this.type, this.itemId, this.seq, this.at, this.warehouseId, this.deltas,
				this.after, this.allocationId, this.orderId, this.status, split(), this.actor, this.reason,
				new Reference(this.referenceType, this.referenceNumber, this.locationId),
				new Metadata(this.attributes));
	}

	private @Nullable Split split() {
		return (this.splitFromId != null && this.splitQuantity != null)
				? new Split(this.splitFromId, this.splitQuantity) : null;
	}

	/** Item and sequence, within the tenant. */
	public record Key(TenantId tenantId, String itemId, long seq) implements Serializable {
	}

}
