package io.holdfast.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which texts can be kept as they are. */
class TextsTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "Order 1", "\t\n", "\u0001", "Größe", "\uFFFD", "\uD83D\uDE00", "a\uD83D\uDE00b",
			"\uD83D\uDE00\uD83D\uDE00" })
	void keepsWhatCanBeGivenBack(String text) {
		assertThat(Texts.isStorable(text)).isTrue();
		assertThat(Texts.requireStorable(text)).isSameAs(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "a\0", "\0a", "\uD83D", "a\uD83D", "\uD83Da", "\uDE00", "a\uDE00b", "\uDE00\uD83D",
			"\uD83D\uD83D\uDE00", "\uD83D\uDE00\uDE00" })
	void refusesNulAndHalvesOfSurrogatePairs(String text) {
		assertThat(Texts.isStorable(text)).isFalse();
		assertThatExceptionOfType(UnstorableTextException.class).isThrownBy(() -> Texts.requireStorable(text));
	}

}
