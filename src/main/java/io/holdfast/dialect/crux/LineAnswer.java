package io.holdfast.dialect.crux;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.execution.DecisionReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Seed "Allocate Order", its sample and heading "Response Parameters". */
@Schema(description = "What became of a line: under its id `Allocated` where anything was accepted, else `Backordered` "
		+ "where anything was, else `Rejected`.", additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
		additionalPropertiesSchema = String.class)
record LineAnswer(@JsonAnyGetter @Schema(hidden = true) Map<String, String> words,
		@JsonUnwrapped @Nullable Details details) {

	static List<LineAnswer> of(AllocateOrderRequest request, DecisionReceipt receipt, boolean detailed) {
		return IntStream.range(0, receipt.lines().size())
			.mapToObj((i) -> new LineAnswer(
					Map.of(receipt.lines().get(i).orderItemId(), word(request.lineItems().get(i).allocation())),
					detailed ? Details.of(receipt.lines().get(i)) : null))
			.toList();
	}

	private static String word(AllocateOrderRequest.Quantities allocation) {
		if (allocation.accepted() > 0) {
			return "Allocated";
		}
		return (allocation.backordered() > 0) ? "Backordered" : "Rejected";
	}

	/** Seed "Allocate Order", heading "Line Item Objects". */
	@Schema(name = "LineDetails", description = "More of the line; absent unless asked for.")
	record Details(
			@Schema(description = "The line of the order.",
					example = "b84ccd3c-88f8-4050-accf-e049163052e3") @JsonProperty("line_item_uuid") @Pattern(
							regexp = Limits.ID) String lineItemUuid,
			@Schema(description = "Whole units of it that have left.",
					example = "0") @JsonProperty("quantity_shipped") @Min(0) long quantityShipped,
			@Schema(description = "Always null: Holdfast knows no costs.") @JsonProperty("supplier_provided_sku_cost") @Nullable BigDecimal supplierProvidedSkuCost) {

		static Details of(DecisionReceipt.Line line) {
			return new Details(line.orderItemId(), line.shipped(), null);
		}

	}

}
