package io.holdfast.dialect.adminv1;

import io.holdfast.tenancy.TenantDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What a tenant is to be from now on. */
@Schema(description = "A tenant as it is to be from now on.")
record ReplaceTenantRequest(
		@Schema(description = "For people.", example = "Acme Stores") @NotNull @Pattern(regexp = Limits.NAME,
				message = Limits.NAME_RULE) String name,
		@Schema(description = "By which clients of fabric name it.",
				example = "1234abcd5678efgh9ijklmnp") @NotNull @Pattern(regexp = Limits.ACCOUNT,
						message = Limits.ACCOUNT_RULE) String account,
		@Schema(description = "Whether anybody may ask for it. What it has promised ends in time all the same.",
				example = "true") @NotNull Boolean active) {

	TenantDetails toDetails() {
		return new TenantDetails(this.account, this.name, this.active);
	}

}
