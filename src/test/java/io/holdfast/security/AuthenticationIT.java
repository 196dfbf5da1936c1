package io.holdfast.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.tenancy.TenantDetails;
import io.holdfast.tenancy.TenantView;
import io.holdfast.tenancy.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who is let in, in each of the APIs, and for which tenant. */
class AuthenticationIT extends SecuredTest {

	private static final String NOBODY = "0".repeat(24);

	@Test
	void withoutCredentialsEachApiSaysSoInItsOwnShape() {
		assertThat(oneOfEach(NOBODY)).allSatisfy((call) -> {
			Answer answer = call.by(this.api);
			assertThat(answer.status()).as(answer.body()).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate"))
				.isEqualTo((call.path().startsWith("/timp") ? "Token" : "Bearer") + " realm=\"holdfast\"");
		});
		assertThat(this.api.get("/items").code()).isEqualTo("UNAUTHENTICATED");
		assertThat(this.api.get("//allocations").json().path("errors").get(0).path("code").asString())
			.isEqualTo("UNAUTHENTICATED");
		Answer fabric = this.api.get("//allocation/633f216c68f1b4456659161c");
		assertThat(fabric.json().path("type").asString()).isEqualTo("CLIENT_ERROR");
		assertThat(fabric.json().path("errors").get(0).path("type").asString()).isEqualTo("UNAUTHENTICATED");
		assertThat(this.api.put("//timp/orders/allocation/o/").json().path("detail").asString()).isNotEmpty();
	}

	@Test
	void aTokenLetsInEachApi() {
		TenantView tenant = newTenant();
		Api bearer = bearing(tenant);
		assertThat(oneOfEach(tenant.details().account())).allSatisfy((call) -> {
			Answer answer = call.by(bearer);
			assertThat(answer.status()).as(answer.body()).isIn(200, 400, 404, 415);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer ", "bearer ", "Token ", "TOKEN  " })
	void bothSchemesAreUnderstood(String scheme) {
		Token token = token(ALL, null, newTenant());
		assertThat(this.api.with("Authorization", scheme + token.text()).get("/items").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic YTpi", "Bearer", "Bearer ", "Bearer hf_", "Bearer hf_unknown_x", "Bearer a b",
			"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", "hf_a_b" })
	void whatIsNoCredentialLetsNobodyIn(String header) {
		Answer answer = this.api.with("Authorization", header).get("/items");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
	}

	@Test
	void aTokenWithAnotherSecretLetsNobodyIn() {
		Token token = token(ALL, null, newTenant());
		String other = token.text().substring(0, token.text().length() - 1) + (token.text().endsWith("A") ? "B" : "A");
		assertThat(this.api.with("Authorization", "Bearer " + other).get("/items").status()).isEqualTo(401);
		assertThat(bearing(token).get("/items").status()).isEqualTo(200);
	}

	@Test
	void aRevokedTokenLetsNobodyIn() {
		Token token = token(ALL, null, newTenant());
		assertThat(bearing(token).get("/items").status()).isEqualTo(200);
		this.tokens.revoke(token.id());
		assertThat(bearing(token).get("/items").status()).isEqualTo(401);
	}

	@Test
	void aTokenEnds() {
		Instant end = this.clock.now().plus(Duration.ofHours(1));
		Token token = token(ALL, end, newTenant());
		assertThat(bearing(token).get("/items").status()).isEqualTo(200);
		this.clock.advance(Duration.ofHours(1));
		await().untilAsserted(() -> assertThat(bearing(token).get("/items").status()).isEqualTo(401));
	}

	@Test
	void nobodyAsksForATenantThatIsNotActive() {
		TenantView tenant = newTenant();
		Api bearer = bearing(tenant);
		this.tenants.replace(tenant.id(), new TenantDetails(tenant.details().account(), "Gone", false));
		Answer answer = bearer.get("/items");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.code()).isEqualTo("FORBIDDEN");
	}

	@Test
	void whatARequestSaysOfItsTenantMustAgreeWithItsCredential() {
		TenantView mine = newTenant();
		TenantView others = newTenant();
		Api bearer = bearing(mine);
		assertThat(oneOfEach(others.details().account()))
			.filteredOn((call) -> call.path().matches("/(allocation/|v3).*"))
			.hasSize(2)
			.allSatisfy((call) -> assertThat(call.by(bearer).status()).isEqualTo(403));
		assertThat(bearer.with("X-Tenant-Id", others.id().value()).get("/items").status()).isEqualTo(403);
		assertThat(bearer.with("X-Tenant-Id", "nobody").get("/items").body())
			.isEqualTo(bearer.with("X-Tenant-Id", others.id().value()).get("/items").body());
		assertThat(bearer.with("X-Tenant-Id", mine.id().value()).get("/items").status()).isEqualTo(200);
	}

	@Test
	void whoeverMayAskForSeveralTenantsSaysForWhich() {
		TenantView one = newTenant();
		TenantView other = newTenant();
		Api both = bearing(one, other);
		assertThat(both.get("/items").body()).contains("X-Tenant-Id");
		assertThat(both.get("/items").status()).isEqualTo(400);
		String item = "{\"id\": \"inv_1\", \"sku\": \"S\", \"name\": \"N\"}";
		assertThat(both.with("X-Tenant-Id", one.id().value()).post("/items", item).status()).isEqualTo(201);
		assertThat(both.with("X-Tenant-Id", other.id().value()).get("/items/inv_1").status()).isEqualTo(404);
		assertThat(bearing(one).get("/items/inv_1").status()).isEqualTo(200);
	}

	@Test
	void whoeverMayAskForSeveralTenantsSaysForWhichAlsoWhenOneIsLeft() {
		TenantView one = newTenant();
		TenantView other = newTenant();
		Api both = bearing(one, other);
		this.tenants.replace(other.id(), new TenantDetails(other.details().account(), "Gone", false));
		assertThat(both.get("/items").status()).isEqualTo(400);
		assertThat(both.with("X-Tenant-Id", other.id().value()).get("/items").status()).isEqualTo(403);
		assertThat(both.with("X-Tenant-Id", one.id().value()).get("/items").status()).isEqualTo(200);
	}

	@Test
	void historiesNameTheTokensActorAndNobodyElse() {
		TenantView tenant = newTenant();
		Api bearer = bearing(tenant).with("X-Actor-Id", "somebody-else");
		stock(bearer);
		assertThat(bearer.get("/transactions").data().get(0).path("userId").asString()).isEqualTo("bearer");
	}

	@Test
	void aScopeAllowsNothingElse() {
		TenantView tenant = newTenant();
		Api reader = bearing(token(Set.of(AccessScope.INVENTORY_READ), null, tenant));
		assertThat(reader.get("/items").status()).isEqualTo(200);
		assertThat(reader.get("/allocations").status()).isEqualTo(403);
		Answer answer = reader.post("/items", "{\"sku\": \"S\", \"name\": \"N\"}");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.details().path("reason").asString()).contains("inventory:write");
		assertThat(reader.get("//admin/v1/tenants").status()).isEqualTo(403);
	}

	@Test
	void whatIsNobodysTellsNothingToWhoeverIsNotLetIn() {
		assertThat(this.api.get("//nothing").status()).isEqualTo(401);
		assertThat(bearing(newTenant()).get("//nothing").status()).isEqualTo(404);
		assertThat(bearing(newTenant()).send("DELETE", "/items", BodyPublishers.noBody()).status()).isEqualTo(405);
	}

	@Test
	void theDocumentAndItsPageAreOpen() {
		assertThat(this.api.get("//v3/api-docs").status()).isEqualTo(200);
		assertThat(this.api.get("//swagger-ui/index.html").status()).isEqualTo(200);
	}

	@Test
	void figuresAndHealthAreOnAnotherPort() {
		assertThat(bearing(newTenant()).get("//actuator/prometheus").status()).isEqualTo(404);
		assertThat(this.api.get("//livez").status()).isEqualTo(404);
	}

	@Test
	void noPageOfAnotherOriginMayReadAnswersOrAskForMore() {
		Api page = bearing(newTenant()).with("Origin", "https://shop.example.com");
		Answer answer = page.get("/items");
		assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		Answer preflight = this.api.with("Origin", "https://shop.example.com")
			.with("Access-Control-Request-Method", "POST")
			.send("OPTIONS", "/items", BodyPublishers.noBody());
		assertThat(preflight.status()).isEqualTo(401);
		assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
	}

}
