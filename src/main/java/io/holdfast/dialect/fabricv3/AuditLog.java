package io.holdfast.dialect.fabricv3;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to an allocation. */
@Schema(name = "FabricV3AuditLog", description = "What happened to an allocation.")
record AuditLog(
		@Schema(description = "The order's line.", example = "b03b72dc-78d8-4ea4-90fc-2fe6a1fe6569") String lineItemId,
		@Schema(description = "Of the entry.", example = "tx_01KXYZ890YZA") String auditId,
		@Schema(description = "What happened.", example = "CANCEL") String auditType,
		@Schema(description = "Who did it.", example = "6227") String employeeId,
		@Schema(description = "When.", example = "2023-03-12T09:24:54.804Z") String auditedAt,
		@Schema(description = "From where.",
				example = "POS") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
		@Schema(description = "Why.",
				example = "Scratched item") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasonCode,
		@Schema(description = "Why, in detail.",
				example = "Scratched item") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subReasonCode,
		@Schema(description = "By which rule.",
				example = "POS") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String policyCode,
		@Schema(description = "More.",
				example = "Note") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
		@Schema(description = "The line's number.", example = "1") int lineItemNumber,
		@Schema(description = "Of the item.",
				example = "SKU0023") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sku,
		@Schema(description = "Units.", example = "1") long quantity,
		@Schema(description = "Exact.",
				example = "2.4") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal amount,
		@Schema(description = "Hidden but for its end.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Metadata paymentToken,
		@Schema(description = "What was changed.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Metadata> updatedFields,
		@Schema(description = "It was done.", example = "true") boolean isSuccess,
		@Schema(description = "What else was said.") Metadata attributes) {
}
