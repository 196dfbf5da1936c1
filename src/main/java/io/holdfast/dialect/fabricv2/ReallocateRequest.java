package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Seed "Reallocate location". */
@Schema(name = "FabricV2Reallocation", description = "What to move; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record ReallocateRequest(
		@Schema(description = "The order; not checked.", example = "ship1233234555g") @Nullable String orderNumber,
		@Schema(description = "The channel; not checked, kept with the new documents.",
				example = "ship1233234555g") @NotNull String channel,
		@Schema(description = "The tenant; not checked, kept with the new documents.",
				example = "ship1233234555g") @NotNull String tenant,
		@Schema(description = "Of documents, or of orders; one may stand without brackets.",
				example = "[\"98ff5c0bec0aed3c86202c32\"]") @JsonFormat(
						with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotNull @Size(min = 1,
								max = Limits.LINES) List<@NotNull @Pattern(regexp = Limits.ID,
										message = Limits.ID_RULE) String> id,
		@Schema(description = "What the ids are of: ALLOCATION, ORDER, or either; shipments can't be moved.",
				example = "ALLOCATION") @NotNull @Pattern(regexp = "(?i)ALLOCATION|ORDER|ALLOCATION ORDER",
						message = "must be ALLOCATION, ORDER or ALLOCATION ORDER") String documentType,
		@Schema(description = "The lines to move; without any, all that are open.") @Size(
				max = Limits.LINES) @Nullable List<@NotNull @Valid AllocationItem> items) {

	/** What the new documents say of it. */
	Metadata note() {
		return Metadata
			.of(JsonNodeFactory.instance.objectNode().put("channel", this.channel).put("tenant", this.tenant));
	}

	boolean mayBeDocuments() {
		return this.documentType.toUpperCase(Locale.ROOT).startsWith("ALLOCATION");
	}

	boolean mayBeOrders() {
		return this.documentType.toUpperCase(Locale.ROOT).endsWith("ORDER");
	}

}
