package io.holdfast.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.tenancy.TenantView;
import io.holdfast.tenancy.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers and the log tell, and whom. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "holdfast.security.allowed-origins=https://shop.example.com")
class AnswerSecurityIT extends SecuredTest {

	@LocalManagementPort
	private int managementPort;

	@ParameterizedTest
	@ValueSource(strings = { "/items", "//nothing", "//allocations", "//v3/api-docs", "//swagger-ui/index.html" })
	void nothingIsKeptGuessedAtFramedOrToldToOtherSites(String path) {
		for (Answer answer : List.of(this.api.get(path), bearing(newTenant()).get(path))) {
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
			assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
			assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		}
	}

	@Test
	void thePageRunsNoScriptsButItsOwn() {
		assertThat(this.api.get("//swagger-ui/index.html").header("Content-Security-Policy"))
			.contains("default-src 'self'")
			.doesNotContain("script-src");
	}

	@Test
	void onlyPagesOfTheOriginsThatAreNamedMayCall() {
		Api bearer = bearing(newTenant());
		assertThat(
				bearer.with("Origin", "https://shop.example.com").get("/items").header("Access-Control-Allow-Origin"))
			.isEqualTo("https://shop.example.com");
		Answer other = bearer.with("Origin", "https://elsewhere.example.com").get("//inventory/v1/items");
		assertThat(other.status()).isEqualTo(403);
		assertThat(other.header("Access-Control-Allow-Origin")).isNull();
		assertThat(this.api.with("Origin", "https://shop.example.com")
			.with("Access-Control-Request-Method", "POST")
			.with("Access-Control-Request-Headers", "authorization,content-type")
			.send("OPTIONS", "//inventory/v1/items", BodyPublishers.noBody())
			.status()).isEqualTo(200);
	}

	@Test
	void healthAndFiguresAreOnAPortOfTheirOwn() {
		Api management = new Api(this.managementPort);
		assertThat(this.managementPort).isNotEqualTo(this.api.port());
		assertThat(management.get("//actuator/health/readiness").status()).isEqualTo(200);
		assertThat(management.get("//actuator/prometheus").body()).contains("holdfast_");
		assertThat(management.get("//actuator/env").status()).isIn(401, 404);
		assertThat(management.get("//inventory/v1/items").status()).isIn(401, 404);
	}

	@Test
	void noSecretAndNothingPersonalIsLogged(CapturedOutput output) {
		TenantView tenant = newTenant();
		Token token = token(ALL, null, tenant);
		Api bearer = bearing(token);
		stock(bearer);
		Api fabric = bearer.with("x-site-context", "{\"account\":\"" + tenant.details().account() + "\"}");
		String event = """
				{"detailType": "ORDER_CREATED", "detail": {"orderNumber": "o-1", "id": "e-1",
				 "shipToAddress": {"name": "Secret Person", "address1": "Hidden Street 1", "latitude": 1, "longitude": 1},
				 "payments": [{"paymentToken": "4111secret1111"}],
				 "items": [{"lineItemId": "1", "sku": "%s", "quantity": 1}]}}""";
		assertThat(fabric.post("//allocation/", event.formatted("S")).status()).isEqualTo(200);
		assertThat(fabric.post("//allocation/", event.formatted("unknown")).status()).isIn(400, 404);
		assertThat(fabric.post("//allocation/", event.formatted("S").replace("1}]}}", "\"x\"}]}}")).status())
			.isEqualTo(400);
		this.jdbc.sql("alter table consignment rename to consignment_gone").update();
		try {
			assertThat(fabric.post("//allocation/", event.formatted("S").replace("e-1", "e-2")).status())
				.isGreaterThanOrEqualTo(500);
		}
		finally {
			this.jdbc.sql("alter table consignment_gone rename to consignment").update();
		}
		assertThat(output.getAll()).contains("ERROR")
			.doesNotContain(token.secret())
			.doesNotContain("Secret Person")
			.doesNotContain("Hidden Street")
			.doesNotContain("4111secret1111");
	}

	@Test
	void anAnswerTellsNothingOfTheInside() {
		Api bearer = bearing(newTenant());
		this.jdbc.sql("alter table warehouse rename to warehouse_gone").update();
		Answer answer;
		try {
			answer = bearer.get("/warehouses");
		}
		finally {
			this.jdbc.sql("alter table warehouse_gone rename to warehouse").update();
		}
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).doesNotContainIgnoringCase("select")
			.doesNotContain("warehouse")
			.doesNotContain("Exception")
			.doesNotContain("io.holdfast");
	}

}
