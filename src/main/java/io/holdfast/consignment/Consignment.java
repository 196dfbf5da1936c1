package io.holdfast.consignment;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.holdfast.kernel.TenantId;
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
 * A document of some allocations of one order in one warehouse. Changed only under its
 * own lock, which every batch takes that changes one of its allocations: so its status is
 * always what all of them come to.
 */
@Entity
@IdClass(Consignment.Key.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Consignment {

	@Id
	private TenantId tenantId;

	@Id
	private String id;

	private String orderId;

	private @Nullable String warehouseId;

	private long number;

	@Embedded
	private References references;

	private @Nullable String parentId;

	private List<String> formerWarehouses;

	private String attributes;

	private String shortages;

	@Enumerated(EnumType.STRING)
	private ConsignmentStatus status;

	/** The first of its holds is over then. */
	private @Nullable Instant expiresAt;

	private int revision;

	/** Its place among those that were made at the same instant. */
	private int ordinal;

	private Instant createdAt;

	private Instant updatedAt;

	/** A tripwire that never fires while every writer holds its lock. */
	@Version
	private @Nullable Long lockVersion;

	/**
	 * Its first revision comes with its first allocations.
	 * @param warehouseId null if nothing could be promised
	 */
	public Consignment(TenantId tenantId, String id, String orderId, @Nullable String warehouseId, long number,
			Instant now) {
		this.tenantId = tenantId;
		this.id = id;
		this.orderId = orderId;
		this.warehouseId = warehouseId;
		this.number = number;
		this.references = References.ofId(id);
		this.formerWarehouses = List.of();
		this.attributes = ConsignmentAttributes.EMPTY.json();
		this.shortages = Shortage.write(List.of());
		this.status = (warehouseId != null) ? ConsignmentStatus.PENDING : ConsignmentStatus.SHORT;
		this.createdAt = now;
		this.updatedAt = now;
	}

	/** It goes on where the allocation that it is made for has come to. */
	public Consignment continuing(int revision) {
		this.revision = revision;
		return this;
	}

	/** What some of this one's lines become that are elsewhere from now on. */
	public Consignment successor(String id, String warehouseId, long number, Collection<Integer> lines, Instant now) {
		Consignment successor = new Consignment(this.tenantId, id, this.orderId, warehouseId, number, now);
		successor.references = new References(References.ofId(id).own(), this.references.root());
		successor.parentId = this.id;
		successor.formerWarehouses = withFormer();
		successor.attributes = getAttributes().only(lines).json();
		return successor;
	}

	public void refer(References references) {
		this.references = references;
	}

	public void describe(ConsignmentAttributes attributes) {
		this.attributes = attributes.requireFitting().json();
	}

	/** All of it is elsewhere from now on. */
	public void moveTo(String warehouseId) {
		this.formerWarehouses = withFormer();
		this.warehouseId = warehouseId;
	}

	/** Says what could not be promised. */
	public void lack(List<Shortage> shortages) {
		this.shortages = Shortage.write(shortages);
	}

	public void placedAt(int ordinal) {
		this.ordinal = ordinal;
	}

	/** After some changes: what its allocations come to now. */
	void settle(Collection<Member> members, int changes, Instant at) {
		if (!members.isEmpty()) {
			this.status = ConsignmentStatus.of(members);
		}
		else if (this.status != ConsignmentStatus.SHORT) {
			this.status = ConsignmentStatus.MOVED;
		}
		this.expiresAt = members.stream()
			.map(Member::expiresAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		this.revision += changes;
		this.updatedAt = at.isAfter(this.updatedAt) ? at : this.updatedAt;
	}

	public ConsignmentAttributes getAttributes() {
		return ConsignmentAttributes.read(this.attributes);
	}

	public ConsignmentView view(Collection<Member> members) {
		return new ConsignmentView(this.id, this.orderId, this.warehouseId, this.number, this.references, this.parentId,
				List.copyOf(this.formerWarehouses), getAttributes(),
				members.stream().sorted(ConsignmentView.BY_LINE).toList(), Shortage.read(this.shortages), this.status,
				this.revision, this.createdAt, this.updatedAt);
	}

	/** To rehearse on: what happens to the copy does not happen to the row. */
	Consignment copy() {
		Consignment copy = new Consignment(this.tenantId, this.id, this.orderId, this.warehouseId, this.number,
				this.createdAt);
		copy.references = this.references;
		copy.parentId = this.parentId;
		copy.formerWarehouses = this.formerWarehouses;
		copy.attributes = this.attributes;
		copy.shortages = this.shortages;
		copy.status = this.status;
		copy.expiresAt = this.expiresAt;
		copy.revision = this.revision;
		copy.ordinal = this.ordinal;
		copy.updatedAt = this.updatedAt;
		return copy;
	}

	private List<String> withFormer() {
		List<String> former = new ArrayList<>(this.formerWarehouses);
		if (this.warehouseId != null) {
			former.add(this.warehouseId);
		}
		return former;
	}

	/** The id, within the tenant. */
	public record Key(TenantId tenantId, String id) implements Serializable {
	}

}
