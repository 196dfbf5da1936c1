package io.holdfast.execution;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.holdfast.kernel.Refusal;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes an outcome down, so that a dialect can word it again. An outcome that was
 * written by an older Holdfast may lack what was added since.
 */
@Component
class OutcomeCodec {

	private final JsonMapper json = JsonMapper.builder()
		.addMixIn(Outcome.class, Kind.class)
		.addMixIn(Result.class, Kind.class)
		.addMixIn(Receipt.class, Kind.class)
		.addMixIn(Refusal.class, Kind.class)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		// A caller's own numbers come back to the last digit.
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	String write(Outcome outcome) {
		return this.json.writeValueAsString(outcome);
	}

	Outcome read(String text) {
		return this.json.readValue(text, Outcome.class);
	}

	/** Which of the permitted records it is, by its name. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
	private interface Kind {

	}

}
