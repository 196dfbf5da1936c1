package io.holdfast.security;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Where figures and health checks may be. */
class ManagementPortTests {

	@Test
	void aPortThatCallersReachIsRefused() {
		ManagementPort same = of("8080");
		assertThatExceptionOfType(UnsafeException.class).isThrownBy(same::afterSingletonsInstantiated)
			.withMessageContaining("MANAGEMENT_SERVER_PORT");
	}

	@Test
	void aPortOfTheirOwnIsNot() {
		assertThatNoException().isThrownBy(of("8081")::afterSingletonsInstantiated);
	}

	private static ManagementPort of(String port) {
		return new ManagementPort(
				new MockEnvironment().withProperty("server.port", "8080").withProperty("management.server.port", port));
	}

}
