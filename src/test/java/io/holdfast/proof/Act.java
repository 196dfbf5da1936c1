package io.holdfast.proof;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client wants.
 *
 * @param target the allocation, or the item, that it is about; "" of a bulk
 */
record Act(Kind kind, String target, String path, String body) {

	private static final JsonMapper JSON = new JsonMapper();

	/** What is asked for, field by field. */
	JsonNode wish() {
		return JSON.readTree(this.body);
	}

	Optional<Instant> expiresAt() {
		return wish().path("expiresAt").stringValueOpt().map(Instant::parse);
	}

	enum Kind {

		CREATE, BULK, CONFIRM, CHANGE, CANCEL, FULFILL, RECEIPT, COUNT;

		boolean isPost() {
			return this == CREATE || this == BULK || this == RECEIPT;
		}

	}

}
