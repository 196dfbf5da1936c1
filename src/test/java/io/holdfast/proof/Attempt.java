package io.holdfast.proof;

import java.time.Duration;
import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * One try of a request and what was answered: a line of the history. Instants are those
 * of the machine that also runs the database.
 *
 * @param key what it was asked under; a repeat has the key of the first
 */
record Attempt(Act act, String key, Instant invoked, Instant answered, int status, JsonNode answer) {

	static final int NO_ANSWER = 0;

	boolean isDone() {
		return this.status / 100 == 2;
	}

	boolean hasNoAnswer() {
		return this.status == NO_ANSWER;
	}

	/** Whether it may have been done or not: so was it answered, or not at all. */
	boolean isUnknown() {
		return hasNoAnswer() || code().equals("OUTCOME_UNKNOWN");
	}

	/** Whether the core has decided it: that answer is kept. */
	boolean isDecided() {
		return !hasNoAnswer() && this.status != 400 && this.status != 503;
	}

	/** Whether a caller asks again: he has heard nothing, or that he should. */
	boolean isToRepeat() {
		return hasNoAnswer() || this.status == 503;
	}

	Duration took() {
		return Duration.between(this.invoked, this.answered);
	}

	String code() {
		return this.answer.path("error").path("code").asString("");
	}

	JsonNode details() {
		return this.answer.path("error").path("details");
	}

	JsonNode data() {
		return this.answer.path("data");
	}

}
