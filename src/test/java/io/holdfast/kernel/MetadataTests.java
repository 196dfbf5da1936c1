package io.holdfast.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A caller's own fields. */
class MetadataTests {

	/** What an object of one text field takes beside the text itself. */
	private static final int FRAME = "{\"a\":\"\"}".length();

	@ParameterizedTest(name = "{0} with {1} laid over it is {2}")
	@CsvSource(delimiter = '|', textBlock = """
			{}                  | {"a":1}                | {"a":1}
			{"a":1}             | {}                     | {"a":1}
			{"a":1,"b":2}       | {"b":3,"c":4}          | {"a":1,"b":3,"c":4}
			{"a":1,"b":2}       | {"a":null}             | {"b":2}
			{"a":1}             | {"a":null}             | {}
			{"a":1}             | {"b":null}             | {"a":1}
			{"a":1}             | {"a":null,"b":null}    | {}
			{"a":{"b":1,"c":2}} | {"a":{"b":3}}          | {"a":{"b":3}}
			{"a":1}             | {"b":{"c":null}}       | {"a":1,"b":{"c":null}}
			{"a":[1,2]}         | {"a":[3]}              | {"a":[3]}
			{"a":1}             | {"a":1.0}              | {"a":1.0}
			{"a":1,"b":2}       | {"b":2,"a":1}          | {"a":1,"b":2}
			""")
	void laysFieldsOverTheOthersAtTheTopLevel(String fields, String patch, String merged) {
		assertThat(new Metadata(fields).merge(new Metadata(patch))).isEqualTo(new Metadata(merged));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.10", "1E+2", "0.00", "-1.50", "100", "12345678901234567890.12345678901234567890",
			"98765432109876543210", "1E-7", "1E+400" })
	void keepsNumbersToTheLastDigit(String number) {
		Metadata written = new Metadata("{\"n\":" + number + "}");
		assertThat(Metadata.of(written.toTree())).isEqualTo(written);
		assertThat(written.merge(new Metadata("{\"m\":" + number + "}")).json())
			.isEqualTo("{\"n\":%1$s,\"m\":%1$s}".formatted(number));
	}

	@Test
	void isEmptyWithoutAnObject() {
		assertThat(Metadata.of(null)).isEqualTo(Metadata.EMPTY);
		assertThat(Metadata.of(object())).isEqualTo(Metadata.EMPTY);
	}

	@Test
	void keepsAnExplicitNullThatIsNoPatch() {
		assertThat(Metadata.of(object().putNull("a")).json()).isEqualTo("{\"a\":null}");
	}

	@Test
	void isEqualWhereItReadsTheSame() {
		assertThat(Metadata.of(object().put("a", 1).put("b", "two"))).isEqualTo(new Metadata("{\"a\":1,\"b\":\"two\"}"))
			.hasSameHashCodeAs(new Metadata("{\"a\":1,\"b\":\"two\"}"));
		assertThat(new Metadata("{\"n\":1.1}")).isNotEqualTo(new Metadata("{\"n\":1.10}"));
	}

	@Test
	void handsOutATreeThatItDoesNotShare() {
		Metadata metadata = new Metadata("{\"a\":1}");
		metadata.toTree().put("b", 2);
		assertThat(metadata.toTree()).isEqualTo(object().put("a", 1));
	}

	@Test
	void mayTakeSixteenKilobytes() {
		Metadata largest = ofText("x".repeat(Metadata.MAX_BYTES - FRAME));
		assertThat(Metadata.MAX_BYTES).isEqualTo(16_384);
		assertThat(largest.json()).hasSize(Metadata.MAX_BYTES);
		assertThat(largest.requireFitting()).isSameAs(largest);
	}

	@Test
	void refusesOneByteMore() {
		Metadata tooLarge = ofText("x".repeat(Metadata.MAX_BYTES - FRAME + 1));
		assertThatRefusalOf(tooLarge::requireFitting).isEqualTo(new Refusal.MetadataTooLarge(Metadata.MAX_BYTES));
	}

	@Test
	void countsBytesAndNotCharacters() {
		int room = Metadata.MAX_BYTES - FRAME;
		assertThat(ofText("ö".repeat(room / 2)).requireFitting().json()).hasSizeLessThan(Metadata.MAX_BYTES);
		assertThatRefusalOf(() -> ofText("ö".repeat(room / 2 + 1)).requireFitting())
			.isEqualTo(new Refusal.MetadataTooLarge(Metadata.MAX_BYTES));
	}

	@Test
	void refusesToGrowTooLargeByMerging() {
		Metadata half = ofText("x".repeat(Metadata.MAX_BYTES / 2));
		Metadata otherHalf = Metadata.of(object().put("b", "x".repeat(Metadata.MAX_BYTES / 2)));
		assertThatRefusalOf(() -> half.merge(otherHalf)).isEqualTo(new Refusal.MetadataTooLarge(Metadata.MAX_BYTES));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "a\0b", "\uD83D", "\uDE00", "\uDE00\uD83D" })
	void refusesTextsThatCanNotBeKept(String text) {
		assertUnstorable(object().put("a", text));
		assertUnstorable(object().put(text, 1));
		ObjectNode inObject = object();
		inObject.putObject("a").put(text, 1);
		assertUnstorable(inObject);
		ObjectNode inArray = object();
		inArray.putArray("a").addArray().add("fine").add(text);
		assertUnstorable(inArray);
		ObjectNode inObjectInArray = object();
		inObjectInArray.putArray("a").addObject().put("b", text);
		assertUnstorable(inObjectInArray);
	}

	private static void assertUnstorable(ObjectNode fields) {
		assertThatExceptionOfType(UnstorableTextException.class).isThrownBy(() -> Metadata.of(fields));
	}

	private static Metadata ofText(String text) {
		return Metadata.of(object().put("a", text));
	}

	private static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

}
