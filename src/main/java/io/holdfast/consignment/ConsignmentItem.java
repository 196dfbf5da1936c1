package io.holdfast.consignment;

import java.io.Serializable;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;

/** By which a document is found; read by searches only. */
@Entity
@IdClass(ConsignmentItem.Key.class)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ConsignmentItem {

	@Id
	private TenantId tenantId;

	@Id
	private String name;

	@Id
	private String consignmentId;

	/** All that it says. */
	record Key(TenantId tenantId, String name, String consignmentId) implements Serializable {
	}

}
