package io.holdfast.dialect.adminv1;

import io.holdfast.kernel.TenantId;
import io.holdfast.tenancy.TenantDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A tenant to be created. */
@Schema(description = "A tenant. Its id is for ever.")
record CreateTenantRequest(
		@Schema(description = "Its id, chosen by you.", example = "acme") @NotNull @Pattern(regexp = Limits.TENANT,
				message = Limits.TENANT_RULE) String id,
		@Schema(description = "For people.", example = "Acme Stores") @NotNull @Pattern(regexp = Limits.NAME,
				message = Limits.NAME_RULE) String name,
		@Schema(description = "By which clients of fabric name it; absent: a new one.",
				example = "1234abcd5678efgh9ijklmnp") @Pattern(regexp = Limits.ACCOUNT,
						message = Limits.ACCOUNT_RULE) @Nullable String account) {

	TenantId toId() {
		return new TenantId(this.id);
	}

	/**
	 * @param fresh an account that nobody has
	 */
	TenantDetails toDetails(String fresh) {
		return new TenantDetails((this.account != null) ? this.account : fresh, this.name, true);
	}

}
