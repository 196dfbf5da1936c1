package io.holdfast.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Where the issuer takes a question and never answers it. */
class SilentIssuerIT extends SecuredTest {

	private static final ServerSocket SILENT = silent();

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", SilentIssuerIT::uri);
	}

	@AfterAll
	static void close() throws IOException {
		SILENT.close();
	}

	/** By default it would be waited for half a minute, and three times over. */
	@Test
	void nobodyWaitsForItLong() {
		String jwt = Issuer.jwt(Issuer.key(), uri(), Instant.parse("2099-01-01T00:00:00Z"), Map.of("sub", "shop"));
		Answer answer = assertTimeout(Duration.ofSeconds(20),
				() -> this.api.with("Authorization", "Bearer " + jwt).get("/items"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(503);
	}

	private static ServerSocket silent() {
		try {
			return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String uri() {
		return "http://127.0.0.1:" + SILENT.getLocalPort();
	}

}
