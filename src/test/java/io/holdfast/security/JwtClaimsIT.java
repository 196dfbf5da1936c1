package io.holdfast.security;

import java.util.HashMap;
import java.util.Map;

import io.holdfast.support.Api;
import io.holdfast.tenancy.TenantView;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where an issuer says things in claims of its own. */
@TestPropertySource(properties = { "holdfast.security.tenants-claim=shops", "holdfast.security.scopes-claim=rights",
		"holdfast.security.actor-claim=email", "holdfast.security.jwt-may-administer=true",
		"spring.security.oauth2.resourceserver.jwt.audiences=holdfast" })
class JwtClaimsIT extends JwtTest {

	@Test
	void theClaimsConfiguredSayWhoAsksForWhomAndWhatHeMay() {
		Api bearer = bearing(Map.of("aud", "holdfast"), "inventory:read inventory:write");
		stock(bearer);
		assertThat(bearer.get("/transactions").data().get(0).path("userId").asString()).isEqualTo("shop@example.com");
	}

	@Test
	void whatIsForAnotherAudienceLetsNobodyIn() {
		assertThat(bearing(Map.of("aud", "another"), "inventory:read").get("/items").status()).isEqualTo(401);
		assertThat(bearing(Map.of(), "inventory:read").get("/items").status()).isEqualTo(401);
	}

	@Test
	void theScopeAdminCountsWhereThatIsSaid() {
		assertThat(bearing(Map.of("aud", "holdfast"), "admin").get("//admin/v1/tenants").status()).isEqualTo(200);
	}

	private Api bearing(Map<String, Object> more, String rights) {
		TenantView tenant = newTenant();
		Map<String, Object> claims = new HashMap<>(more);
		claims.putAll(Map.of("sub", "7", "email", "shop@example.com", "shops", tenant.id().value(), "rights", rights));
		return bearing(claims);
	}

}
