package io.holdfast.system;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which texts are instants. */
class StrictInstantsTests {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(textBlock = """
			2026-05-24T23:59:59Z,                2026-05-24T23:59:59Z
			2026-05-24T23:59:59+02:00,           2026-05-24T21:59:59Z
			2026-05-24T23:59:59-05:30,           2026-05-25T05:29:59Z
			2026-05-24T23:59:59.5Z,              2026-05-24T23:59:59.500Z
			2026-05-24T23:59:59.123456Z,         2026-05-24T23:59:59.123456Z
			2026-05-24T23:59:59.123456999Z,      2026-05-24T23:59:59.123456Z
			2026-05-24T23:59:59.123456999+18:00, 2026-05-24T05:59:59.123456Z
			2024-02-29T00:00:00Z,                2024-02-29T00:00:00Z
			""")
	void readsAnyOffsetToTheMicrosecond(String text, Instant instant) {
		assertThat(StrictInstants.parse(text)).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "now", "1748131199", "1748131199000", "2026-05-24", "2026-05-24T23:59Z",
			"2026-05-24T23:59:59", "2026-05-24 23:59:59Z", "2026-05-24t23:59:59z", "2026-05-24T23:59:59z",
			"2026-05-24T23:59:59.Z", "2026-05-24T23:59:59.1234567890Z", "2026-05-24T23:59:59,5Z",
			"2026-05-24T23:59:59+0200", "2026-05-24T23:59:59+02", "2026-05-24T23:59:59+02:00[Europe/Berlin]",
			"2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-05-24T24:00:01Z", "2026-05-24T23:60:00Z",
			"2026-05-24T23:59:59+19:00", "+12026-05-24T23:59:59Z", "-2026-05-24T23:59:59Z", " 2026-05-24T23:59:59Z",
			"2026-05-24T23:59:59Z ", "２０２６-05-24T23:59:59Z" })
	void refusesEverythingElse(String text) {
		assertThatExceptionOfType(UnreadableValueException.class).isThrownBy(() -> StrictInstants.parse(text))
			.withMessage(StrictInstants.RULE);
	}

}
