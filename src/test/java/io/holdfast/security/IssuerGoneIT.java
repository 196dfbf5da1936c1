package io.holdfast.security;

import java.time.Instant;
import java.util.Map;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the issuer's keys can't be had, nobody knows whether a JWT is good. */
@TestPropertySource(properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
class IssuerGoneIT extends SecuredTest {

	@Test
	void whoComesWithAJwtIsToldToComeBack() {
		Answer answer = this.api
			.with("Authorization", "Bearer " + Issuer.jwt(Issuer.key(), "http://127.0.0.1:1",
					Instant.parse("2099-01-01T00:00:00Z"), Map.of("sub", "shop")))
			.get("/items");
		assertThat(answer.status()).as(answer.body()).isEqualTo(503);
		assertThat(answer.code()).isEqualTo("UNAVAILABLE");
		assertThat(answer.header("Retry-After")).isEqualTo("1");
	}

	@Test
	void whoComesWithATokenOfHoldfastsOwnIsLetIn() {
		assertThat(bearing(newTenant()).get("/items").status()).isEqualTo(200);
	}

}
