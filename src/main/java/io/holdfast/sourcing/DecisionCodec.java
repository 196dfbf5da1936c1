package io.holdfast.sourcing;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a decision down, so that it can be told and made again. */
final class DecisionCodec {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private DecisionCodec() {
	}

	static String write(Decision decision) {
		return JSON.writeValueAsString(decision);
	}

	static Decision read(String text) {
		return JSON.readValue(text, Decision.class);
	}

}
