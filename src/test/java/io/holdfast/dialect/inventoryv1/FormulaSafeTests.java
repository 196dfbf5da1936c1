package io.holdfast.dialect.inventoryv1;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaSafeTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "-1", "@a", "\ta", "\ra", "=", "'=1", "''=1", "=a\nb", "-" })
	void whatBeginsAsAFormulaGetsAnApostropheAndLosesItAgain(String text) {
		assertThat(FormulaSafe.write(text)).isEqualTo("'" + text);
		assertThat(FormulaSafe.read(FormulaSafe.write(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "'a", "it's", "'", "1=1", " =1", "''a" })
	void everythingElseStaysAsItIs(String text) {
		assertThat(FormulaSafe.write(text)).isEqualTo(text);
		assertThat(FormulaSafe.read(text)).isEqualTo(text);
	}

}
