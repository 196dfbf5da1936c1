package io.holdfast.dialect.fabricv3;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line. */
@Schema(name = "FabricV3Item", description = "A line.", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record ItemResponse(@Schema(description = "The order's line.", example = "134fqfaa532qrf") String orderLineId,
		@Schema(description = "The merchant's number of the item.",
				example = "100064") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long itemId,
		@Schema(description = "Of the item.",
				example = "123k4h123k") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sku,
		@Schema(description = "Of the order.", example = "62f3982438bcab1951be0a19") String orderId,
		@Schema(description = "The order.", example = "123k4h123k") String orderNumber,
		@Schema(description = "When it was ordered.",
				example = "2022-08-01T18:03:28.483971941Z") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String orderedAt,
		@Schema(description = "When it is to be there.",
				example = "2022-08-01T18:03:28.483971941Z") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String estimatedDeliveryDate,
		@Schema(description = "Whole units.", example = "3") long quantity,
		@Schema(description = "Its number.", example = "3") int allocationLineNumber,
		@Schema(description = "Its number in the document before.",
				example = "3") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer parentAllocationLineNumber,
		@Schema(description = "Of the move.",
				example = "123k4h123k") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reallocationRequestId,
		@Schema(description = "Unit of measure.",
				example = "EA") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String uom,
		@Schema(description = "Units that have left.", example = "1") long shippedQuantity,
		@Schema(description = "Units that could not be allocated.", example = "1") long scratchQuantity,
		@Schema(description = "Why not.",
				example = "Out of stock") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scratchedReasonCode,
		@Schema(description = "Why again.",
				example = "Stock refilled") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reshipReasonCode,
		@Schema(description = "Why elsewhere.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reallocationReasonCode,
		@Schema(description = "Of the channel.",
				example = "4a35cc1b-4e15-46df-96c9-38a697d88dfe") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String channelId,
		@Schema(description = "Exact.",
				example = "5.5") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weight,
		@Schema(description = "Exact.",
				example = "150.6") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal cost,
		@Schema(description = "Exact.",
				example = "50.2") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal price,
		@Schema(description = "ALLOCATED, PARTIALLY_ALLOCATED, SHIPPED, CANCELLED or SCRATCHED.",
				example = "PARTIALLY_ALLOCATED") String itemStatus,
		@JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> others) {
}
