package io.holdfast.security;

import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.support.PostgresTestDatabase;
import io.holdfast.tenancy.AdminTokenCommand;
import io.holdfast.tenancy.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How whoever runs Holdfast comes to the first administrator's token. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminIT extends SecuredTest {

	private static final String TENANTS = "//admin/v1/tenants";

	@Test
	void theOperatorsTokenAdministersAndIsTakenOnOnce() throws Exception {
		Token chosen = chosen("a");
		adopt(chosen);
		adopt(chosen);
		assertThat(bearing(chosen).get(TENANTS).status()).isEqualTo(200);
		assertThat(bearing(chosen).get("/items").status()).isEqualTo(403);
	}

	@Test
	void oneThatWasRevokedStaysRevoked(CapturedOutput output) throws Exception {
		Token chosen = chosen("a");
		adopt(chosen);
		this.tokens.revoke(chosen.id());
		adopt(chosen);
		assertThat(bearing(chosen).get(TENANTS).status()).isEqualTo(401);
		assertThat(output).contains("was revoked").doesNotContain(chosen.secret());
	}

	@Test
	void oneWithTheIdOfAnotherIsNotKnown(CapturedOutput output) throws Exception {
		Token first = chosen("a");
		adopt(first);
		Token second = new Token(first.id(), "b".repeat(43));
		adopt(second);
		assertThat(bearing(second).get(TENANTS).status()).isEqualTo(401);
		assertThat(bearing(first).get(TENANTS).status()).isEqualTo(200);
		assertThat(output).contains("choose another id");
	}

	@Test
	void theCommandPrintsATokenThatAdministers(CapturedOutput output) {
		AdminTokenCommand.run("--spring.datasource.url=" + PostgresTestDatabase.url(),
				"--spring.datasource.username=" + PostgresTestDatabase.SERVING_ROLE,
				"--spring.datasource.password=" + PostgresTestDatabase.SERVING_PASSWORD,
				// What is logged, and how, belongs to the JVM of all tests.
				"--logging.level.root=info", "--logging.structured.format.console=");
		Token printed = output.getOut().lines().flatMap((line) -> Token.parse(line).stream()).findFirst().orElseThrow();
		await().untilAsserted(() -> assertThat(bearing(printed).get(TENANTS).status()).isEqualTo(200));
	}

	private Token chosen(String letter) {
		return new Token(token(Set.of(AccessScope.ADMIN), null).id() + "x", letter.repeat(43));
	}

	private void adopt(Token token) throws Exception {
		new FirstAdmin(new AdminSettings(token.text()), this.tokens).run(new DefaultApplicationArguments());
	}

}
