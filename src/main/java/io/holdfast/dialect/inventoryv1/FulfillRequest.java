package io.holdfast.dialect.inventoryv1;

import io.holdfast.execution.AllocationCommand.Fulfill;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Seed "Allocation Endpoints", heading "Fulfill Allocation". */
@Schema(description = "What the units left with.")
record FulfillRequest(
		@Schema(description = "The number of the document they left with.",
				example = "SHIP-3456") @ForeignId @Nullable String referenceNumber,
		@Schema(description = "The kind of that document.",
				example = "SHIPMENT") @ForeignId @Nullable String referenceType,
		@Schema(description = "The place within the warehouse.",
				example = "loc_01JXYZ101KLM") @ForeignId @Nullable String locationId,
		@Schema(description = "Laid over the allocation's own; a null value removes the key; at most 16 KB of JSON.",
				example = "{\"trackingNumber\":\"1Z9999999999999999\",\"carrier\":\"UPS\"}") @Nullable Metadata metadata) {

	static final FulfillRequest EMPTY = new FulfillRequest(null, null, null, null);

	Fulfill toCommand(String id) {
		return new Fulfill(id, new Reference(this.referenceType, this.referenceNumber, this.locationId),
				Requests.metadata(this.metadata));
	}

}
