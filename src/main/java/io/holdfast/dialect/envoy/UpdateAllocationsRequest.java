package io.holdfast.dialect.envoy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.execution.OrderDocumentsCommand.Repack;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Seed "Allocations & Reservations", heading "Update Order Allocations". */
@Schema(description = "Changes to be made, all or none; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record UpdateAllocationsRequest(@Schema(description = "Each allocation once.") @NotNull @Size(min = 1,
		max = Limits.ALLOCATIONS) List<@NotNull @Valid ChangedAllocation> allocations) {

	Repack toCommand(String orderId) {
		Set<String> seen = new HashSet<>();
		return new Repack(orderId, IntStream.range(0, this.allocations.size()).mapToObj((i) -> {
			if (!seen.add(this.allocations.get(i).id())) {
				throw new UnprocessableException("allocations[" + i + "].id", "is there twice");
			}
			return this.allocations.get(i).toParcel("allocations[" + i + "]");
		}).toList());
	}

	/** What becomes of an allocation. */
	@Schema(description = "What becomes of an allocation; what is absent stays.",
			additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
	@JsonIgnoreProperties(ignoreUnknown = true)
	record ChangedAllocation(
			@Schema(description = "The ID of the allocation.", example = "alloc_01NXYZ904HJK") @NotNull @Pattern(
					regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE) String id,
			@Schema(description = "Where from, from now on.") @Valid @Nullable Ref location,
			@Schema(description = "All that is in it from now on; each item once.") @Size(min = 1,
					max = Limits.ITEMS) @Nullable List<@NotNull @Valid ItemRequest> items,
			@Schema(description = "When it was completed: with it, it is. Shown as it is given.", format = "date-time",
					example = "2023-02-28T20:00:42.815574Z") @JsonProperty("completed_at") @Pattern(
							regexp = Limits.INSTANT, message = Limits.INSTANT_RULE) @Nullable String completedAt,
			@Schema(description = "Whether it is completed now.", example = "true") @Nullable Boolean completed) {

		private Repack.Parcel toParcel(String place) {
			if (this.completedAt != null && !Limits.isInstant(this.completedAt)) {
				throw new RequestProblemException(
						RequestProblem.Invalid.of(place + "." + AllocationBody.COMPLETED_AT, Limits.INSTANT_RULE));
			}
			if (this.completedAt != null && Boolean.FALSE.equals(this.completed)) {
				throw new UnprocessableException(place + ".completed", "can't be false where completed_at is given");
			}
			return new Repack.Parcel(this.id, Ref.idOf(this.location),
					(this.items != null) ? ItemRequest.units(this.items, place) : null, note(),
					this.completedAt != null || Boolean.TRUE.equals(this.completed));
		}

		private Metadata note() {
			return (this.completedAt != null)
					? Metadata
						.of(JsonNodeFactory.instance.objectNode().put(AllocationBody.COMPLETED_AT, this.completedAt))
					: Metadata.EMPTY;
		}

	}

}
