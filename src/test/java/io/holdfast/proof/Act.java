package io.holdfast.proof;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client wants.
 *
 * @param target the allocation, the item, or of a reservation the order that it is about;
 * "" of a bulk or a plan
 */
record Act(Kind kind, String target, String path, String body) {

	private static final JsonMapper JSON = new JsonMapper();

	/** What is asked for, field by field; nothing of what only names it. */
	JsonNode wish() {
		return JSON.readTree(this.body);
	}

	Optional<Instant> expiresAt() {
		return wish().path("expiresAt").stringValueOpt().map(Instant::parse);
	}

	/** The order that it is for; "" where it does not say. */
	String orderId() {
		return isOfReservation() ? this.target : wish().path("orderId").asString("");
	}

	boolean isOfReservation() {
		return this.kind == Kind.RESERVE || this.kind == Kind.UNRESERVE;
	}

	/** Whether a reservation may begin or end with it. */
	boolean isReserving() {
		return isOfReservation() || (this.kind != Kind.PLAN && wish().path("allowBackorder").asBoolean(false));
	}

	enum Kind {

		CREATE, BULK, PLAN, CONFIRM, CHANGE, CANCEL, FULFILL, RECEIPT, COUNT, RESERVE, UNRESERVE;

		/** How it is asked. */
		String method() {
			return switch (this) {
				case CREATE, BULK, PLAN, RECEIPT -> "POST";
				case CONFIRM, CHANGE, CANCEL, FULFILL, COUNT, RESERVE -> "PUT";
				case UNRESERVE -> "DELETE";
			};
		}

	}

}
