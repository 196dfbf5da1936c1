package io.holdfast.security;

import io.holdfast.tenancy.Token;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AdminSettingsTests {

	private static final String SECRET = "x".repeat(43);

	@Test
	void aTokenIsReadAndNotTold() {
		AdminSettings settings = new AdminSettings("hf_admin_" + SECRET);
		assertThat(settings.parsed()).map(Token::id).contains("admin");
		assertThat(settings.toString()).doesNotContain(SECRET);
	}

	@Test
	void thereIsNoneByDefault() {
		assertThat(new AdminSettings(null).parsed()).isEmpty();
		assertThat(new AdminSettings("").parsed()).isEmpty();
	}

	@Test
	void oneThatCouldBeGuessedIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdminSettings("secret"))
			.withMessageContaining("holdfast.admin.token");
	}

}
