package io.holdfast.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;

/** The place in a list that a next page begins after. */
class CursorTests {

	private static final Instant AT = Instant.parse("2026-05-24T10:15:30.123456Z");

	@Test
	void comesBackAsItWasEncoded() {
		Cursor cursor = Cursor.decode(Cursor.of(AT, "inv_ö😀", Long.MAX_VALUE).encoded(), 3);
		assertThat(cursor.instant(0)).isEqualTo(AT);
		assertThat(cursor.text(1)).isEqualTo("inv_ö😀");
		assertThat(cursor.number(2)).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void needsNoEscapingInAQuery() {
		assertThat(Cursor.of("???>>>~~~", "x").encoded()).matches("[A-Za-z0-9_-]+");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!", "a b", "Zm9v=Zm9v", "A", "Zm8+", "Zm9/" })
	void refusesWhatIsNotEncoded(String encoded) {
		assertInvalid(encoded, 1);
	}

	@ParameterizedTest(name = "{0} keys where {1} are needed")
	@CsvSource({ "1, 2", "2, 1", "3, 2", "2, 3" })
	void refusesAnotherListsCursor(int keys, int needed) {
		assertInvalid(encoded("key\n".repeat(keys - 1) + "key"), needed);
	}

	@Test
	void refusesTextsThatCanNotBeAsked() {
		assertInvalid(encoded("a\0b"), 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-05-24", "2026-02-30T00:00:00Z", "1748081730" })
	void refusesAnInstantThatIsNone(String text) {
		Cursor cursor = Cursor.decode(encoded(text), 1);
		assertThatRefusalOf(() -> cursor.instant(0)).isEqualTo(new Refusal.InvalidCursor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z" })
	void keepsAnInstantThatTheDatabaseCanCompareWith(Instant instant) {
		assertThat(Cursor.decode(Cursor.of(instant).encoded(), 1).instant(0)).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-0001-12-31T23:59:59.999999Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z",
			"+1000000000-12-31T23:59:59.999999999Z" })
	void refusesAnInstantThatTheDatabaseCanNotCompareWith(Instant instant) {
		Cursor cursor = Cursor.decode(Cursor.of(instant).encoded(), 1);
		assertThatRefusalOf(() -> cursor.instant(0)).isEqualTo(new Refusal.InvalidCursor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1.5", "one", "9223372036854775808" })
	void refusesANumberThatIsNone(String text) {
		Cursor cursor = Cursor.decode(encoded(text), 1);
		assertThatRefusalOf(() -> cursor.number(0)).isEqualTo(new Refusal.InvalidCursor());
	}

	private static void assertInvalid(String encoded, int size) {
		assertThatRefusalOf(() -> Cursor.decode(encoded, size)).isEqualTo(new Refusal.InvalidCursor());
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
