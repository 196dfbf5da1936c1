package io.holdfast.security;

import java.util.List;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.tenancy.Directory;
import io.holdfast.tenancy.Grant;
import io.holdfast.tenancy.TenantService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OpenAccessTests {

	private final TenantService tenants = mock();

	private final Directory directory = mock();

	@ParameterizedTest
	@ValueSource(strings = { "production", "default", "locale" })
	void nobodyStartsItOpenButInProfileLocal(String profile) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profile);
		assertThatExceptionOfType(UnsafeException.class)
			.isThrownBy(() -> new OpenAccess(environment, this.tenants, this.directory))
			.withMessageContaining("HOLDFAST_SECURITY_OPEN");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, localhost, true", "127.0.0.1, 127.0.0.1, true", "0:0:0:0:0:0:0:1, [::1], true",
			"10.0.0.7, localhost, false", "192.168.0.9, 127.0.0.1, false", "127.0.0.1, evil.example.com, false" })
	void onlyWhoeverIsHereAndMeansThisMachineIsLetIn(String address, String host, boolean letIn) {
		given(this.directory.grant(any(), any(), any()))
			.willReturn(new Grant(new Actor("local"), List.of(), false, Set.of(AccessScope.ADMIN)));
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles("local");
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		request.setServerName(host);
		assertThat(new OpenAccess(environment, this.tenants, this.directory).grant(request) != null).isEqualTo(letIn);
	}

	@Test
	void inProfileLocalItStarts() {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles("local");
		assertThatCode(() -> new OpenAccess(environment, this.tenants, this.directory)).doesNotThrowAnyException();
	}

}
