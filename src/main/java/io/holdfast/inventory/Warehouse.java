package io.holdfast.inventory;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.WarehouseType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A place that holds stock. */
@Entity
@IdClass(Warehouse.Key.class)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Warehouse {

	@Id
	private TenantId tenantId;

	@Id
	private String id;

	private String code;

	private String name;

	@Enumerated(EnumType.STRING)
	private WarehouseType type;

	private @Nullable Integer priority;

	private @Nullable Double latitude;

	private @Nullable Double longitude;

	private boolean active;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private @Nullable Long lockVersion;

	Warehouse(TenantId tenantId, String id, WarehouseDetails details, Instant now) {
		this.tenantId = tenantId;
		this.id = id;
		this.createdAt = now;
		describe(details, now);
	}

	final void describe(WarehouseDetails details, Instant now) {
		Coordinates location = details.location();
		this.code = details.code();
		this.name = details.name();
		this.type = details.type();
		this.priority = details.priority();
		this.latitude = (location != null) ? location.latitude() : null;
		this.longitude = (location != null) ? location.longitude() : null;
		this.active = details.active();
		this.updatedAt = now;
	}

	WarehouseView view() {
		Coordinates location = (this.latitude != null && this.longitude != null)
				? new Coordinates(this.latitude, this.longitude) : null;
		return new WarehouseView(this.id,
				new WarehouseDetails(this.code, this.name, this.type, this.priority, location, this.active),
				this.createdAt, this.updatedAt);
	}

	/** The id, within the tenant. */
	record Key(TenantId tenantId, String id) implements Serializable {
	}

}
