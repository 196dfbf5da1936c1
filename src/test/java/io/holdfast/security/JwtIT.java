package io.holdfast.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.RSAKey;
import io.holdfast.support.Api;
import io.holdfast.tenancy.TenantView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes with a JWT of the configured issuer. */
class JwtIT extends JwtTest {

	@Test
	void itsClaimsSayWhoAsksForWhomAndWhatHeMay() {
		TenantView tenant = newTenant();
		Api bearer = bearing(ISSUER.jwt(LATER,
				claims(List.of(tenant.id().value()), "openid inventory:read inventory:write allocations:read")));
		stock(bearer);
		assertThat(bearer.get("/transactions").data().get(0).path("userId").asString()).isEqualTo("shop");
		assertThat(bearer.get("/allocations").status()).isEqualTo(200);
		assertThat(bearer.post("/allocations", "{}").status()).isEqualTo(403);
	}

	@Test
	void aTenantMayBeATextAndScopesAList() {
		TenantView tenant = newTenant();
		Api bearer = bearing(ISSUER.jwt(LATER,
				Map.of("sub", "shop", "tenants", tenant.id().value(), "scope", List.of("inventory:read"))));
		assertThat(bearer.get("/items").status()).isEqualTo(200);
	}

	@Test
	void aTenantThatDoesNotExistIsNobodys() {
		assertThat(bearing(ISSUER.jwt(LATER, claims(List.of("nobody", "not a tenant"), "inventory:read"))).get("/items")
			.status()).isEqualTo(403);
	}

	@Test
	void withoutTenantsNobodyIsAskedFor() {
		assertThat(bearing(ISSUER.jwt(LATER, Map.of("sub", "shop", "scope", "inventory:read"))).get("/items").status())
			.isEqualTo(403);
	}

	@Test
	void whatIsOverOrSignedByAnotherOrOfAnotherIssuerLetsNobodyIn() {
		Map<String, Object> claims = claims(List.of(newTenant().id().value()), "inventory:read");
		RSAKey other = Issuer.key();
		assertThat(List.of(ISSUER.jwt(Instant.parse("2020-01-01T00:00:00Z"), claims),
				Issuer.jwt(other, ISSUER.uri(), LATER, claims), ISSUER.jwtOf("http://127.0.0.1:1", LATER, claims),
				"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."))
			.allSatisfy((jwt) -> assertThat(bearing(jwt).get("/items").status()).isEqualTo(401));
	}

	@Test
	void nobodyIsLetInWhomHistoriesCouldNotName() {
		assertThat(
				bearing(ISSUER.jwt(LATER, Map.of("sub", "two words", "tenants", "default", "scope", "inventory:read")))
					.get("/items")
					.status())
			.isEqualTo(401);
	}

	@Test
	void theScopeAdminOfAJwtCountsOnlyWhereThatIsSaid() {
		assertThat(bearing(ISSUER.jwt(LATER, claims(List.of(), "admin"))).get("//admin/v1/tenants").status())
			.isEqualTo(403);
	}

	@Test
	void tokensOfHoldfastsOwnAreStillGood() {
		assertThat(bearing(newTenant()).get("/items").status()).isEqualTo(200);
	}

	private static Map<String, Object> claims(List<String> tenants, String scope) {
		return Map.of("sub", "shop", "tenants", tenants, "scope", scope);
	}

}
