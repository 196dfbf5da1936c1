package io.holdfast.journal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;

/** What another system has told of an order; by itself it moves no stock. */
@Entity
@IdClass(OrderEvent.Key.class)
@Immutable
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings({ "NullAway.Init", "unused" }) // Hibernate fills and reads the fields
public class OrderEvent {

	@Id
	private TenantId tenantId;

	@Id
	private String source;

	@Id
	private String eventId;

	private String orderId;

	private String type;

	private String actor;

	private Instant at;

	private String body;

	/** Those that it was about, as far as any were changed. */
	@Getter
	private List<String> documents;

	public OrderEvent(TenantId tenantId, EventId id, String orderId, String type, Actor actor, Instant at,
			Metadata body) {
		this.tenantId = tenantId;
		this.source = id.source();
		this.eventId = id.value();
		this.orderId = orderId;
		this.type = type;
		this.actor = actor.id();
		this.at = at;
		this.body = body.json();
		this.documents = List.of();
	}

	public void concern(List<String> documents) {
		this.documents = List.copyOf(documents);
	}

	/** Source and id, within the tenant. */
	public record Key(TenantId tenantId, String source, String eventId) implements Serializable {
	}

}
