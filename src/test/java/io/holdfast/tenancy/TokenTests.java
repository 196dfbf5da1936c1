package io.holdfast.tenancy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTests {

	@Test
	void aNewTokenReadsBackAsItWasWritten() {
		Token token = Token.create("6a0c5f0e4b1d2c3a4e5f6071");
		assertThat(token.text()).matches("hf_6a0c5f0e4b1d2c3a4e5f6071_[A-Za-z0-9_-]{43}");
		assertThat(Token.parse(token.text())).contains(token);
	}

	@Test
	void noTwoTokensHaveOneSecret() {
		assertThat(Token.create("a").secret()).isNotEqualTo(Token.create("a").secret());
	}

	@Test
	void onlyTheSameTokenHasTheHash() {
		Token token = Token.create("a");
		assertThat(token.isHashedAs(token.hash())).isTrue();
		assertThat(new Token("b", token.secret()).isHashedAs(token.hash())).isFalse();
		assertThat(Token.create("a").isHashedAs(token.hash())).isFalse();
		assertThat(token.hash()).hasSize(32);
	}

	@Test
	void aTokenInALogTellsNoSecret() {
		Token token = Token.create("a");
		assertThat(token.toString()).contains("hf_a_").doesNotContain(token.secret());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hf_", "hf_a_short", "hf__xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
			"xx_a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "hf_a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx!" })
	void whatHasAnotherFormIsNone(String text) {
		assertThat(Token.parse(text)).isEmpty();
	}

}
