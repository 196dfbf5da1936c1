package io.holdfast.inventory;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.holdfast.kernel.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes lines of files down. What was written by an older Holdfast may lack what was
 * added since.
 */
final class ImportCodec {

	private static final JsonMapper JSON = JsonMapper.builder()
		.addMixIn(ImportedLine.Fault.class, Kind.class)
		.addMixIn(Refusal.class, Kind.class)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final TypeReference<List<ImportedLine.Count>> COUNTS = new TypeReference<>() {
	};

	private ImportCodec() {
	}

	static String writeCounts(List<ImportedLine.Count> lines) {
		return JSON.writeValueAsString(lines);
	}

	static List<ImportedLine.Count> readCounts(String text) {
		return JSON.readValue(text, COUNTS);
	}

	static String writeFault(ImportedLine.Fault fault) {
		return JSON.writeValueAsString(fault);
	}

	static ImportedLine.Fault readFault(String text) {
		return JSON.readValue(text, ImportedLine.Fault.class);
	}

	/** Which of the permitted records it is, by its name. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
	private interface Kind {

	}

}
