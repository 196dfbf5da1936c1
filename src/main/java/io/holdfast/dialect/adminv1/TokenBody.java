package io.holdfast.dialect.adminv1;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.IssuedToken;
import io.holdfast.tenancy.TokenDetails;
import io.holdfast.tenancy.TokenView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token. */
@Schema(name = "Token", description = "A token, and what its bearer may do.")
record TokenBody(@Schema(description = "Its id; no secret.", example = "6a0c5f0e4b1d2c3a4e5f6071") String id, @Schema(
		description = "What its bearer sends; only in the answer to its making, since nobody keeps it.",
		example = "hf_6a0c5f0e4b1d2c3a4e5f6071_mRZc0p1P3pQ0rQ0w0mVb0kq0xJ2m4w8l6o7s9t1u3vY") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
		@Schema(description = "What it is for, for people.", example = "Web shop") String name,
		@Schema(description = "For whom its bearer may ask.", example = "[\"acme\"]") List<String> tenants,
		@Schema(description = "What its bearer may do.", example = "[\"allocations:read\"]") List<String> scopes,
		@Schema(description = "Whom histories show as `userId`.", example = "web-shop") String actor,
		@Schema(description = "When it was made, UTC.", example = "2026-05-24T23:29:59.120413Z") Instant createdAt,
		@Schema(description = "From when on it is not valid, UTC; null: never.",
				example = "2027-05-24T23:59:59Z") @Nullable Instant expiresAt,
		@Schema(description = "When it was revoked, UTC; null: it was not.") @Nullable Instant revokedAt,
		@Schema(description = "When it was used last, UTC, to the minute; null: never.",
				example = "2026-05-24T23:59:00.120413Z") @Nullable Instant lastUsedAt) {

	static TokenBody of(TokenView view) {
		return of(view, null);
	}

	static TokenBody of(IssuedToken issued) {
		return of(issued.view(), issued.token().text());
	}

	private static TokenBody of(TokenView view, @Nullable String token) {
		TokenDetails details = view.details();
		return new TokenBody(view.id(), token, details.name(),
				details.tenants().stream().map(TenantId::value).sorted().toList(),
				details.scopes().stream().sorted().map(AccessScope::wire).toList(), details.actor().id(),
				view.createdAt(), details.expiresAt(), view.revokedAt(), view.lastUsedAt());
	}

}
