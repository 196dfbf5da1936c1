package io.holdfast.tenancy;

import java.time.Instant;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Owner of everything else. It never goes away: at most nobody may ask for it. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Tenant {

	@Id
	@Getter(AccessLevel.PACKAGE)
	private TenantId id;

	private String account;

	private String name;

	private boolean active;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private @Nullable Long lockVersion;

	Tenant(TenantId id, TenantDetails details, Instant now) {
		this.id = id;
		this.createdAt = now;
		describe(details, now);
	}

	final void describe(TenantDetails details, Instant now) {
		this.account = details.account();
		this.name = details.name();
		this.active = details.active();
		this.updatedAt = now;
	}

	TenantView view() {
		return new TenantView(this.id, new TenantDetails(this.account, this.name, this.active), this.createdAt,
				this.updatedAt);
	}

}
