package io.holdfast.dialect.fabricv2;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.holdfast.consignment.ConsignmentFilter.Sort;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Seed "Get allocation by query". */
@Schema(name = "FabricV2Query", description = "Which documents, and in which order; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record QueryRequest(
		@Schema(description = "How many at most.", defaultValue = "10") @Min(1) @Max(500) @Nullable Integer limit,
		@Schema(description = "How many to leave out before.",
				defaultValue = "0") @Min(0) @Max(100_000) @Nullable Integer offset,
		@Schema(description = "By what.", defaultValue = "updatedAt") @Pattern(
				regexp = "updatedAt|allocationDate|allocationId",
				message = "must be updatedAt, allocationDate or allocationId") @Nullable String sortBy,
		@Schema(description = "Which first.", defaultValue = "desc") @Pattern(regexp = "(?i)asc|desc",
				message = "must be asc or desc") @Nullable String sortDirection,
		@Schema(description = "What they must be, shaped like a document: a value, an array of some, "
				+ "a range `{gte, gt, lte, lt}` of instants, or the beginning of a text and `*`. Of `orderNumber`, "
				+ "`allocationId`, `allocationRequestId`, `parentAllocationId`, `statusCode`, `locationNum`, "
				+ "`updatedAt`, `allocationDate` and `items` with `sku`, `itemId`, `orderNumber`.") @NotNull Metadata filters) {

	Sort sort() {
		return switch ((this.sortBy != null) ? this.sortBy : "updatedAt") {
			case "allocationDate" -> Sort.CREATED;
			case "allocationId" -> Sort.ID;
			default -> Sort.UPDATED;
		};
	}

	boolean isAscending() {
		return "asc".equalsIgnoreCase(this.sortDirection);
	}

	int most() {
		return (this.limit != null) ? this.limit : 10;
	}

	int skipped() {
		return (this.offset != null) ? this.offset : 0;
	}

}
