package io.holdfast.dialect.adminv1;

import java.time.Instant;

import io.holdfast.tenancy.TenantView;
import io.swagger.v3.oas.annotations.media.Schema;

/** A tenant. */
@Schema(name = "Tenant", description = "Owner of stock, orders and promises, which nobody else sees.")
record TenantBody(@Schema(description = "Its id.", example = "acme") String id,
		@Schema(description = "For people.", example = "Acme Stores") String name,
		@Schema(description = "By which clients of fabric name it.",
				example = "1234abcd5678efgh9ijklmnp") String account,
		@Schema(description = "Whether anybody may ask for it.", example = "true") boolean active,
		@Schema(description = "When it was created, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant createdAt,
		@Schema(description = "When it was changed last, UTC.",
				example = "2026-05-24T23:29:59.120413Z") Instant updatedAt) {

	static TenantBody of(TenantView view) {
		return new TenantBody(view.id().value(), view.details().name(), view.details().account(),
				view.details().active(), view.createdAt(), view.updatedAt());
	}

}
