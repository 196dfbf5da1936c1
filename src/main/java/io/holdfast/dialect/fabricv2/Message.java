package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** Seed "Reallocate location", its answer. */
@Schema(name = "FabricV2Message", description = "What was done, for people.")
record Message(@Schema(description = "With the ids of the new documents.",
		example = "Reallocation process completed Successfully with !! allocation Ids [6315dec507025b003f20ed3c]") String message) {

	static Message reallocated(List<String> ids) {
		return new Message(
				"Reallocation process completed Successfully with !! allocation Ids [" + String.join(", ", ids) + "]");
	}

}
