package io.holdfast.security;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.holdfast.support.Api;
import io.holdfast.tenancy.TenantView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where an issuer says things in claims of its own. */
@TestPropertySource(properties = { "holdfast.security.tenants-claim=shops", "holdfast.security.scopes-claim=rights",
		"holdfast.security.actor-claim=email", "holdfast.security.jwt-may-administer=true",
		"spring.security.oauth2.resourceserver.jwt.audiences=holdfast" })
class JwtClaimsIT extends SecuredTest {

	private static final Issuer ISSUER = new Issuer();

	private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
	}

	@AfterAll
	static void close() {
		ISSUER.close();
	}

	@Test
	void theClaimsConfiguredSayWhoAsksForWhomAndWhatHeMay() {
		Api bearer = bearing(Map.of("aud", "holdfast"), "inventory:read inventory:write");
		bearer.post("/warehouses", "{\"id\": \"wh_1\", \"code\": \"W\", \"name\": \"N\"}");
		bearer.post("/items", "{\"id\": \"inv_1\", \"sku\": \"S\", \"name\": \"N\"}");
		bearer.post("/items/inv_1/adjustments", "{\"warehouseId\": \"wh_1\", \"quantity\": 5, \"type\": \"RECEIPT\"}");
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
		return this.api.with("Authorization", "Bearer " + ISSUER.jwt(LATER, claims));
	}

}
