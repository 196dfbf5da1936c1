package io.holdfast.inventory;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
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
 * A file of stock and how far it has come. Whoever counts it has it on lease: if he is
 * heard of no more, somebody else goes on.
 */
@Entity
@IdClass(StockImport.Key.class)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StockImport {

	/** The most faults that are told. */
	static final int TOLD = 1000;

	/** Longer than a part takes; whoever is later still counts nothing twice. */
	private static final Duration LEASE = Duration.ofMinutes(1);

	@Id
	private TenantId tenantId;

	@Id
	private String id;

	private String actor;

	@Enumerated(EnumType.STRING)
	private ImportStatus status;

	private int lines;

	private int imported;

	private int failed;

	private @Nullable Instant leasedUntil;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private @Nullable Long lockVersion;

	StockImport(TenantId tenantId, String id, Actor actor, Instant now) {
		this.tenantId = tenantId;
		this.id = id;
		this.actor = actor.id();
		this.status = ImportStatus.RECEIVING;
		this.createdAt = now;
		this.updatedAt = now;
	}

	/** More of its lines have come, some of which can't be counted. */
	void receive(int lines, int unfit, Instant now) {
		this.lines += lines;
		this.failed += unfit;
		this.updatedAt = now;
	}

	/** All of it is there. */
	void received(Instant now) {
		this.status = ImportStatus.RUNNING;
		this.updatedAt = now;
		completeIfDone();
	}

	/** Whether whoever asks may work on it now. */
	boolean lease(Instant now) {
		if (this.status != ImportStatus.RUNNING || (this.leasedUntil != null && this.leasedUntil.isAfter(now))) {
			return false;
		}
		this.leasedUntil = now.plus(LEASE);
		return true;
	}

	/** Some of its lines were done, which renews the lease. */
	void count(int imported, int failed, Instant now) {
		this.imported += imported;
		this.failed += failed;
		this.leasedUntil = now.plus(LEASE);
		this.updatedAt = now;
		completeIfDone();
	}

	/** Anybody may go on with it. */
	void endLease() {
		this.leasedUntil = null;
	}

	private void completeIfDone() {
		if (this.imported + this.failed == this.lines) {
			this.status = ImportStatus.COMPLETED;
			this.leasedUntil = null;
		}
	}

	/** How many more faults are told. */
	int untold() {
		return Math.max(0, TOLD - this.failed);
	}

	Actor actor() {
		return new Actor(this.actor);
	}

	/** The id, within the tenant. */
	record Key(TenantId tenantId, String id) implements Serializable {
	}

}
