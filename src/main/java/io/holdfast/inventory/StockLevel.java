package io.holdfast.inventory;

import java.io.Serializable;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One item in one warehouse. Only its {@link InventoryItem} changes it, under the item's
 * lock.
 */
@Entity
@IdClass(StockLevel.Key.class)
@SqlResultSetMapping(name = StockLevel.WITH_WAREHOUSE,
		entities = { @EntityResult(entityClass = StockLevel.class), @EntityResult(entityClass = Warehouse.class,
				fields = { @FieldResult(name = "tenantId", column = "w_tenant_id"),
						@FieldResult(name = "id", column = "w_id"), @FieldResult(name = "code", column = "w_code"),
						@FieldResult(name = "name", column = "w_name"), @FieldResult(name = "type", column = "w_type"),
						@FieldResult(name = "priority", column = "w_priority"),
						@FieldResult(name = "latitude", column = "w_latitude"),
						@FieldResult(name = "longitude", column = "w_longitude"),
						@FieldResult(name = "active", column = "w_active"),
						@FieldResult(name = "createdAt", column = "w_created_at"),
						@FieldResult(name = "updatedAt", column = "w_updated_at"),
						@FieldResult(name = "lockVersion", column = "w_lock_version") }) })
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class StockLevel {

	/** A row has a level, and the warehouse that it is in. */
	static final String WITH_WAREHOUSE = "StockLevel.withWarehouse";

	@Id
	private TenantId tenantId;

	@Id
	@Column(name = "inventory_item_id")
	private String itemId;

	@Id
	private String warehouseId;

	@Embedded
	private Balance balance;

	/** A tripwire that never fires while every writer holds the item's lock. */
	@Version
	private @Nullable Long lockVersion;

	StockLevel(TenantId tenantId, String itemId, String warehouseId, Balance balance) {
		this.tenantId = tenantId;
		this.itemId = itemId;
		this.warehouseId = warehouseId;
		this.balance = balance;
	}

	void become(Balance balance) {
		this.balance = balance;
	}

	StockLevel copy() {
		return new StockLevel(this.tenantId, this.itemId, this.warehouseId, this.balance);
	}

	/** Item and warehouse, within the tenant. */
	public record Key(TenantId tenantId, String itemId, String warehouseId) implements Serializable {
	}

}
