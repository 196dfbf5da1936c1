package io.holdfast.sourcing;

import java.io.Serializable;
import java.time.Instant;

import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;

/** A decision as it is kept, for as long as there are promises that were made by it. */
@Entity
@IdClass(SourcingDecision.Key.class)
@Immutable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class SourcingDecision {

	@Id
	private TenantId tenantId;

	@Id
	private String id;

	private String decision;

	private Instant createdAt;

	public SourcingDecision(TenantId tenantId, String id, Decision decision, Instant now) {
		this.tenantId = tenantId;
		this.id = id;
		this.decision = DecisionCodec.write(decision);
		this.createdAt = now;
	}

	Decision decision() {
		return DecisionCodec.read(this.decision);
	}

	/** The id, within the tenant. */
	public record Key(TenantId tenantId, String id) implements Serializable {
	}

}
