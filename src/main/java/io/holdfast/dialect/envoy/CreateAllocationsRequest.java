package io.holdfast.dialect.envoy;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.holdfast.execution.OrderDocumentsCommand.Draw;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Seed "Allocations & Reservations", heading "Create Order Allocations". */
@Schema(description = "Allocations to be made, all or none; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record CreateAllocationsRequest(@Schema(description = "In this order.") @NotNull @Size(min = 1,
		max = Limits.ALLOCATIONS) List<@NotNull @Valid NewAllocation> allocations) {

	Draw toCommand(String orderId) {
		return new Draw(orderId,
				IntStream.range(0, this.allocations.size())
					.mapToObj((i) -> this.allocations.get(i).toDraft("allocations[" + i + "]"))
					.toList());
	}

	/** What is to be served from one location. */
	@Schema(description = "What is to be served from one location.",
			additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
	@JsonIgnoreProperties(ignoreUnknown = true)
	record NewAllocation(@Schema(
			description = "Where from; absent or without an id: Holdfast chooses, as few as possible.") @Valid @Nullable Ref location,
			@Schema(description = "What; each item once.") @NotNull @Size(min = 1,
					max = Limits.ITEMS) List<@NotNull @Valid ItemRequest> items) {

		private Draw.Draft toDraft(String place) {
			return new Draw.Draft(Ref.idOf(this.location), ItemRequest.units(this.items, place));
		}

	}

}
