package io.holdfast.dialect.envoy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Seed "Allocations & Reservations", heading "Order Allocation Item Model". */
@Schema(description = "An item, and how much of it; other fields are ignored.",
		additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonIgnoreProperties(ignoreUnknown = true)
record ItemRequest(
		@Schema(description = "The inventory item ID.", example = "inv_01GXYZ456TUV") @NotNull @Pattern(
				regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE) String id,
		@Schema(description = "The quantity of the item in the allocation.",
				example = "3") @NotNull @Min(1) Integer quantity) {

	/**
	 * By item.
	 * @throws UnprocessableException if an item is there twice
	 */
	static SequencedMap<String, Integer> units(List<ItemRequest> items, String allocation) {
		SequencedMap<String, Integer> units = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < items.size(); i++) {
			if (!seen.add(items.get(i).id())) {
				throw new UnprocessableException(allocation + ".items[" + i + "].id",
						"is there twice: an allocation has one entry of an item");
			}
			units.put(items.get(i).id(), items.get(i).quantity());
		}
		return units;
	}

}
