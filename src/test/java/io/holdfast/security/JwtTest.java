package io.holdfast.security;

import java.time.Instant;
import java.util.Map;

import io.holdfast.support.Api;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With an issuer, which ends with the JVM: contexts that know it are kept until then. */
abstract class JwtTest extends SecuredTest {

	static final Issuer ISSUER = new Issuer();

	static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
	}

	Api bearing(String jwt) {
		return this.api.with("Authorization", "Bearer " + jwt);
	}

	Api bearing(Map<String, Object> claims) {
		return bearing(ISSUER.jwt(LATER, claims));
	}

}
