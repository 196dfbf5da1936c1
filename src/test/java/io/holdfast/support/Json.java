package io.holdfast.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds JSON against what it must say at least. */
public final class Json {

	private static final JsonMapper MAPPER = new JsonMapper();

	private Json() {
	}

	/** A file among the test resources, as it is. */
	public static String file(String path) {
		try (InputStream file = Objects.requireNonNull(Json.class.getResourceAsStream("/" + path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Every field that is expected is there with the same value; objects may have more
	 * fields, arrays are as long and in the same order.
	 */
	public static void assertContains(JsonNode actual, String expected) {
		assertContains(actual, MAPPER.readTree(expected), "$");
	}

	private static void assertContains(JsonNode actual, JsonNode expected, String path) {
		if (expected.isObject()) {
			assertThat(actual.isObject()).as(path + " is an object, not " + actual).isTrue();
			expected.properties()
				.forEach((field) -> assertContains(actual.path(field.getKey()), field.getValue(),
						path + "." + field.getKey()));
		}
		else if (expected.isArray()) {
			assertThat(actual.isArray()).as(path + " is an array, not " + actual).isTrue();
			assertThat(actual.size()).as("length of " + path + ", " + actual).isEqualTo(expected.size());
			for (int i = 0; i < expected.size(); i++) {
				assertContains(actual.get(i), expected.get(i), path + "[" + i + "]");
			}
		}
		else {
			assertThat(actual).as(path).isEqualTo(expected);
		}
	}

	/**
	 * Every field of the sample is there, and has the type that it has in the sample
	 * unless that is null; of an array some element is like each of the sample's.
	 */
	public static void assertFits(JsonNode actual, JsonNode sample) {
		assertFits(actual, sample, "$");
	}

	private static void assertFits(JsonNode actual, JsonNode sample, String path) {
		if (sample.isNull()) {
			return;
		}
		assertThat(actual.getNodeType()).as(path + ", " + actual).isEqualTo(sample.getNodeType());
		assertThat(actual.isIntegralNumber() || !sample.isIntegralNumber()).as(path + " is whole, " + actual).isTrue();
		sample.properties().forEach((field) -> {
			assertThat(actual.has(field.getKey())).as(path + "." + field.getKey() + " is there").isTrue();
			assertFits(actual.path(field.getKey()), field.getValue(), path + "." + field.getKey());
		});
		if (sample.isArray()) {
			sample.forEach((each) -> assertThat(actual).as(path)
				.anySatisfy((element) -> assertFits(element, each, path + "[]")));
		}
	}

}
