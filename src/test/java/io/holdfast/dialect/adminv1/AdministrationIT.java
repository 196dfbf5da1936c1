package io.holdfast.dialect.adminv1;

import java.time.Duration;

import io.holdfast.security.SecuredTest;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AdministrationIT extends SecuredTest {

	private static final String TENANTS = "//admin/v1/tenants";

	private static final String TOKENS = "//admin/v1/tokens";

	private Api admin;

	@BeforeEach
	void administrator() {
		this.admin = admin();
	}

	@Test
	void fromATenantToAPromise() {
		String tenant = created();
		Answer issued = this.admin.post(TOKENS, token(tenant, "inventory:write", "inventory:read"));
		assertThat(issued.status()).isEqualTo(201);
		assertThat(issued.header("Location")).isEqualTo("/admin/v1/tokens/" + issued.data().path("id").asString());
		Api bearer = this.api.with("Authorization", "Bearer " + issued.data().path("token").asString());
		assertThat(bearer.post("/items", "{\"id\": \"inv_1\", \"sku\": \"S\", \"name\": \"N\"}").status())
			.isEqualTo(201);
		assertThat(bearer.get("/items/inv_1").status()).isEqualTo(200);
	}

	@Test
	void aSecretIsShownOnceAndKeptNowhere() {
		Answer issued = this.admin.post(TOKENS, token(created(), "inventory:read"));
		String text = issued.data().path("token").asString();
		String id = issued.data().path("id").asString();
		assertThat(text).matches("hf_" + id + "_[A-Za-z0-9_-]{43}");
		assertThat(this.admin.get(TOKENS + "/" + id).body()).doesNotContain("\"token\":");
		assertThat(this.admin.get(TOKENS).body()).doesNotContain("\"token\":");
		assertThat(this.jdbc.sql("select t::text from api_token t where id = :id")
			.param("id", id)
			.query(String.class)
			.single()).doesNotContain(text).doesNotContain(text.substring(text.length() - 43));
	}

	@Test
	void aRevokedTokenStaysInTheList() {
		Answer issued = this.admin.post(TOKENS, token(created(), "inventory:read"));
		String path = TOKENS + "/" + issued.data().path("id").asString();
		Answer revoked = this.admin.delete(path);
		assertThat(revoked.status()).isEqualTo(200);
		assertThat(revoked.data().path("revokedAt").isNull()).isFalse();
		assertThat(this.admin.get(path).data()).isEqualTo(revoked.data());
		assertThat(this.admin.delete(path).data()).isEqualTo(revoked.data());
		assertThat(this.api.with("Authorization", "Bearer " + issued.data().path("token").asString())
			.get("/items")
			.status()).isEqualTo(401);
	}

	@Test
	void theLastUseIsKeptToTheMinute() {
		Answer issued = this.admin.post(TOKENS, token(created(), "inventory:read"));
		String path = TOKENS + "/" + issued.data().path("id").asString();
		assertThat(this.admin.get(path).data().path("lastUsedAt").isNull()).isTrue();
		this.api.with("Authorization", "Bearer " + issued.data().path("token").asString()).get("/items");
		this.clock.advance(Duration.ofMinutes(2));
		await().until(() -> !this.admin.get(path).data().path("lastUsedAt").isNull());
	}

	@Test
	void aTenantIsReplacedAndListed() {
		String id = created();
		String account = this.admin.get(TENANTS + "/" + id).data().path("account").asString();
		Answer replaced = this.admin.put(TENANTS + "/" + id,
				"{\"name\": \"New name\", \"account\": \"" + account + "\", \"active\": false}");
		assertThat(replaced.status()).isEqualTo(200);
		assertThat(replaced.data().path("name").asString()).isEqualTo("New name");
		assertThat(replaced.data().path("active").asBoolean()).isFalse();
		String cursor = "";
		int found = 0;
		for (int page = 0; page < 1000 && cursor != null; page++) {
			Answer answer = this.admin.get(TENANTS + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
			for (JsonNode row : answer.data()) {
				found += row.path("id").asString().equals(id) ? 1 : 0;
			}
			JsonNode next = answer.json().path("page").path("nextCursor");
			cursor = next.isNull() ? null : next.asString();
		}
		assertThat(found).isEqualTo(1);
	}

	@Test
	void anIdOrAnAccountThatIsTakenIsRefused() {
		String id = created();
		String account = this.admin.get(TENANTS + "/" + id).data().path("account").asString();
		assertThat(this.admin.post(TENANTS, "{\"id\": \"" + id + "\", \"name\": \"N\"}").code())
			.isEqualTo("TENANT_EXISTS");
		Answer answer = this.admin.post(TENANTS,
				"{\"id\": \"" + id + "_2\", \"name\": \"N\", \"account\": \"" + account + "\"}");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.code()).isEqualTo("TENANT_EXISTS");
	}

	@Test
	void whatIsUnknownIsNotFound() {
		assertThat(this.admin.get(TENANTS + "/nobody").code()).isEqualTo("TENANT_NOT_FOUND");
		assertThat(this.admin.get(TOKENS + "/nothing").code()).isEqualTo("TOKEN_NOT_FOUND");
		assertThat(this.admin.delete(TOKENS + "/nothing").status()).isEqualTo(404);
		assertThat(this.admin.post(TOKENS, token("nobody", "inventory:read")).code()).isEqualTo("TENANT_NOT_FOUND");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"name\": \"N\", \"actor\": \"a\", \"scopes\": []}",
			"{\"name\": \"N\", \"actor\": \"a\", \"scopes\": [\"everything\"]}",
			"{\"name\": \"N\", \"actor\": \"a\", \"scopes\": [\"inventory:read\"]}",
			"{\"name\": \"N\", \"actor\": \"a b\", \"scopes\": [\"admin\"]}",
			"{\"name\": \" \", \"actor\": \"a\", \"scopes\": [\"admin\"]}",
			"{\"name\": \"N\", \"actor\": \"a\", \"scopes\": [null]}",
			"{\"name\": \"N\", \"actor\": \"a\", \"scopes\": [\"admin\"], \"tenants\": [\"no tenant\"]}",
			"{\"name\": \"N\", \"actor\": \"a\", \"scopes\": [\"admin\"], \"expiresAt\": \"soon\"}" })
	void aTokenThatIsNotValidIsRefusedByTheFieldsName(String body) {
		Answer answer = this.admin.post(TOKENS, body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.details().path("fields")).as(answer.body()).isNotEmpty();
	}

	@Test
	void anAdministratorAsksForNoTenant() {
		assertThat(this.admin.get("/items").status()).isEqualTo(403);
	}

	private String created() {
		String id = newTenant().id() + "_a";
		Answer answer = this.admin.post(TENANTS, "{\"id\": \"" + id + "\", \"name\": \"A tenant\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.data().path("account").asString()).matches("[A-Za-z0-9]{24}");
		return id;
	}

	private static String token(String tenant, String... scopes) {
		return "{\"name\": \"Shop\", \"actor\": \"shop\", \"tenants\": [\"" + tenant + "\"], \"scopes\": [\""
				+ String.join("\", \"", scopes) + "\"]}";
	}

}
