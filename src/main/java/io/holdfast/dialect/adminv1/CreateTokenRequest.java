package io.holdfast.dialect.adminv1;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.TokenDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A token to be issued. */
@Schema(description = "A token, and what its bearer may do.")
@CrossCheck
record CreateTokenRequest(
		@Schema(description = "What it is for, for people.",
				example = "Web shop") @NotNull @Pattern(regexp = Limits.NAME, message = Limits.NAME_RULE) String name,
		@Schema(description = "For whom its bearer may ask. With several, each request names one.",
				example = "[\"acme\"]") @Size(max = Limits.TENANTS) @Nullable List<@NotNull @Pattern(
						regexp = Limits.TENANT, message = Limits.TENANT_RULE) String> tenants,
		@Schema(description = "What its bearer may do: `allocations:read`, `allocations:write`, `inventory:read`, "
				+ "`inventory:write`, `admin`.",
				example = "[\"allocations:read\",\"allocations:write\"]") @NotEmpty @Size(
						max = 5) List<@NotNull @Pattern(
								regexp = "^(allocations:read|allocations:write|inventory:read|inventory:write|admin)$",
								message = "must be one of Holdfast's scopes") String> scopes,
		@Schema(description = "Whom histories show as `userId`.", example = "web-shop") @NotNull @Pattern(
				regexp = Limits.ACTOR, message = Limits.ACTOR_RULE) String actor,
		@Schema(description = "From when on it is not valid, UTC; absent: never.",
				example = "2027-05-24T23:59:59Z") @Nullable Instant expiresAt)
		implements
			CrossChecked {

	/** Who may ask for no tenant can only administer. */
	@Override
	public Optional<FieldProblem> crossCheck() {
		return CrossChecked.require(
				!Objects.requireNonNullElse(this.tenants, List.of()).isEmpty()
						|| toScopes().equals(Set.of(AccessScope.ADMIN)),
				"tenants", "must name at least one, unless admin is the only scope");
	}

	TokenDetails toDetails() {
		return new TokenDetails(this.name, new Actor(this.actor),
				Objects.requireNonNullElse(this.tenants, List.<String>of())
					.stream()
					.map(TenantId::new)
					.collect(Collectors.toSet()),
				toScopes(), this.expiresAt);
	}

	private Set<AccessScope> toScopes() {
		return (this.scopes != null) ? this.scopes.stream()
			.flatMap((scope) -> AccessScope.of(String.valueOf(scope)).stream())
			.collect(Collectors.toSet()) : new HashSet<>();
	}

}
