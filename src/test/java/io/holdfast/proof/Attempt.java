package io.holdfast.proof;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * One request of the workload and what was answered: a line of the history. Instants are
 * those of the machine that also runs the database.
 *
 * @param key what it was asked under; a repeat has the key of the first
 */
record Attempt(Act act, String key, Instant invoked, Instant answered, int status, JsonNode answer) {

	static final int NO_ANSWER = 0;

	boolean isDone() {
		return this.status / 100 == 2;
	}

	/** Whether it may have been done or not: so was it answered, or not at all. */
	boolean isUnknown() {
		return this.status == NO_ANSWER || code().equals("OUTCOME_UNKNOWN");
	}

	/** Whether the core has decided it: that answer is kept. */
	boolean isDecided() {
		return this.status != NO_ANSWER && this.status != 400 && this.status != 503;
	}

	String code() {
		return this.answer.path("error").path("code").asString("");
	}

	JsonNode data() {
		return this.answer.path("data");
	}

}
