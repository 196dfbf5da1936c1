package io.holdfast.dialect.crux;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.holdfast.dialect.CrossCheck;
import io.holdfast.dialect.CrossChecked;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.execution.ReservationCommand.Decide;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Seed "Allocate Order", heading "Request Parameters". */
@Schema(description = "What becomes of lines of the order, in place of what was said of them before; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
@CrossCheck
record AllocateOrderRequest(@Schema(description = "The lines, each once.") @JsonProperty("line_items") @NotNull @Size(
		min = 1, max = Limits.LINES) List<@NotNull @Valid LineItem> lineItems) implements CrossChecked {

	@Override
	public Optional<FieldProblem> crossCheck() {
		Set<String> seen = new HashSet<>();
		for (int i = 0; this.lineItems != null && i < this.lineItems.size(); i++) {
			LineItem line = this.lineItems.get(i);
			if (line != null && !seen.add(line.lineItemUuid())) {
				return Optional.of(new FieldProblem("line_items[" + i + "].line_item_uuid", "is there twice"));
			}
		}
		return Optional.empty();
	}

	Decide toCommand(String orderId) {
		return new Decide(orderId, this.lineItems.stream().map(LineItem::toShare).toList());
	}

	/** Seed "Allocate Order", heading "Order Item Object". */
	@Schema(description = "What becomes of a line; other fields are ignored.",
			additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
	@JsonIgnoreProperties(ignoreUnknown = true)
	record LineItem(
			@Schema(description = "The line of the order.",
					example = "b84ccd3c-88f8-4050-accf-e049163052e3") @JsonProperty("line_item_uuid") @NotNull @Pattern(
							regexp = Limits.ID, message = Limits.ID_RULE) String lineItemUuid,
			@Schema(description = "What becomes of it.") @NotNull @Valid Quantities allocation) {

		private Decide.Share toShare() {
			return new Decide.Share(this.lineItemUuid, this.allocation.accepted(), this.allocation.rejected(),
					this.allocation.backordered(), this.allocation.backorderDate());
		}

	}

	/** Seed "Allocate Order", heading "Allocation Object". */
	@Schema(name = "LineItemAllocation",
			description = "Whole units, as numbers or as their digits; together at most what was ordered.",
			additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Quantities(
			@Schema(description = "To be allocated and confirmed, in the best warehouses that have them.", types = {
					"integer", "string" }, example = "5") @JsonProperty("quantity_accepted") @JsonDeserialize(
							using = WholeNumber.class) @NotNull @Min(0) Integer accepted,
			@Schema(description = "Not promised to the order any more.", types = { "integer", "string" },
					example = "0") @JsonProperty("quantity_rejected") @JsonDeserialize(
							using = WholeNumber.class) @NotNull @Min(0) Integer rejected,
			@Schema(description = "To be had later.", types = { "integer", "string" },
					example = "1") @JsonProperty("quantity_backordered") @JsonDeserialize(
							using = WholeNumber.class) @NotNull @Min(0) Integer backordered,
			@Schema(description = "When what is backordered will be there; kept, whenever it is.",
					example = "2019-01-01") @JsonProperty("backorder_date") @Nullable LocalDate backorderDate){
	}

}
