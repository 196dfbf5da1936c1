package io.holdfast.dialect.inventoryv1;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.SlowCaller;
import io.holdfast.tenancy.TenantDetails;
import io.holdfast.tenancy.TenantService;
import io.holdfast.tenancy.Token;
import io.holdfast.tenancy.TokenDetails;
import io.holdfast.tenancy.TokenService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every refusal can be had, with the status, the message and the fields that its example
 * in the API document shows.
 */
@TestPropertySource(properties = { "holdfast.request.body-time=3s", "holdfast.limits.requests-per-second=50",
		"holdfast.limits.holds-per-order=4" })
class RefusalExamplesIT extends InventoryV1Scenario {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String ITEM = "{\"id\": \"inv_1\", \"sku\": \"inv_1\", \"name\": \"Item\"}";

	@Autowired
	private TenantService tenants;

	@Autowired
	private TokenService tokens;

	@Autowired
	@Qualifier("objectIdSource")
	private IdSource real;

	@AfterEach
	void mend() {
		this.jdbc.sql("drop function if exists break_connection cascade").update();
	}

	@ParameterizedTest
	@EnumSource
	void itsExampleIsTrue(ErrorCode code) throws SQLException {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 5);
		Answer answer = provoke(code);
		assertThat(answer.code()).as(answer.body()).isEqualTo(code.name());
		assertThat(answer.status()).isEqualTo(code.status());
		JsonNode example = JSON.valueToTree(code.example());
		assertSameShape(answer.json().path("error"), example, "error");
		if (code != ErrorCode.MALFORMED_REQUEST) {
			assertThat(answer.json().path("error").path("message")).isEqualTo(example.path("message"));
		}
	}

	private Answer provoke(ErrorCode code) throws SQLException {
		return switch (code) {
			case VALIDATION_ERROR -> create("inv_1", "wh_1", 0);
			case MALFORMED_REQUEST -> this.api.post("/items", "{");
			case UNAUTHENTICATED -> this.api.with("Authorization", "Bearer hf_unknown_" + "x".repeat(43)).get("/items");
			case FORBIDDEN -> bearing(AccessScope.INVENTORY_READ).get("/allocations");
			case TOO_MANY_REQUESTS -> withoutPause(bearing(AccessScope.INVENTORY_READ));
			case HOLD_LIMIT -> holdingMore();
			case ALLOCATION_NOT_FOUND -> this.api.get("/allocations/alloc_invalid_id");
			case INVENTORY_ITEM_NOT_FOUND -> create("inv_invalid_id", "wh_1", 1);
			case WAREHOUSE_NOT_FOUND -> create("inv_1", "wh_invalid_id", 1);
			case RESERVATION_NOT_FOUND -> this.api.get("/reservations/ord_unknown");
			case IMPORT_NOT_FOUND -> this.api.get("/stock/imports/imp_invalid_id");
			case NOT_FOUND -> this.api.get("/nothing");
			case METHOD_NOT_ALLOWED -> this.api.send("DELETE", "/items", BodyPublishers.noBody());
			case NOT_ACCEPTABLE -> this.api.with("Accept", "text/csv").get("/items");
			case REQUEST_TIMEOUT -> tooSlow();
			case PAYLOAD_TOO_LARGE -> this.api.post("/items", " ".repeat(1024 * 1024 + 1));
			case URI_TOO_LONG -> this.api.get("/items?sku=" + "x".repeat(8192));
			case UNSUPPORTED_MEDIA_TYPE ->
				this.api.with("Content-Type", "text/csv").send("POST", "/items", BodyPublishers.ofString("a,b"));
			case HEADERS_TOO_LARGE -> this.api.with("X-Large", "x".repeat(16 * 1024)).get("/items");
			case INSUFFICIENT_STOCK -> shortWithAHoldBeside();
			case INVALID_STATUS_TRANSITION ->
				confirm(this.given.allocation("inv_1", "wh_1", AllocationStatus.FULFILLED));
			case ALLOCATION_EXPIRED -> confirm(expired());
			case BULK_REFUSED -> this.api.post("/allocations/bulk", """
					{"orderId": "order",
					 "items": [{"orderItemId": "line", "inventoryItemId": "inv_invalid_id", "quantity": 1}]}""");
			case WAREHOUSE_EXISTS ->
				this.api.post("/warehouses", "{\"id\": \"wh_1\", \"code\": \"C\", \"name\": \"N\"}");
			case ITEM_EXISTS -> this.api.post("/items", ITEM);
			case WAREHOUSE_INACTIVE -> create("inv_1", closed("wh_1"), 1);
			case STOCK_BELOW_RESERVED -> countedBelowReserved();
			case QUANTITY_OVERFLOW -> this.api.post("/items/inv_1/adjustments",
					"{\"warehouseId\": \"wh_1\", \"quantity\": 2147483647, \"type\": \"RECEIPT\"}");
			case VERSION_CONFLICT -> this.api.with("If-Match", "\"7\"")
				.put("/allocations/" + this.given.pending("inv_1", "wh_1", 1) + "/confirm");
			case IDEMPOTENCY_KEY_REUSED -> reused(this.api.with("Idempotency-Key", "k"));
			case CONTENTION -> whileLocked(() -> create("inv_1", "wh_1", 1));
			case UNAVAILABLE -> brokenBy("create trigger break_connection after insert on allocation ");
			case OUTCOME_UNKNOWN -> brokenBy("create constraint trigger break_connection after insert on allocation "
					+ "deferrable initially deferred ");
			case INTERNAL_ERROR -> unreadable();
		};
	}

	/** Of a tenant of its own, so that nobody else is at its limit. */
	private Api bearing(AccessScope scope) {
		TenantId tenant = new TenantId("busy" + this.real.next());
		this.tenants.create(tenant, new TenantDetails(this.real.next(), "Busy", true));
		Token token = this.tokens
			.issue(new TokenDetails("Test", new Actor("tester"), Set.of(tenant), Set.of(scope), null))
			.token();
		return this.api.with("Authorization", "Bearer " + token.text());
	}

	/** More in one moment than it may ask in a second. */
	private static Answer withoutPause(Api api) {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = IntStream.range(0, 400)
				.mapToObj((i) -> callers.submit(() -> api.get("/items")))
				.toList();
			return answers.stream()
				.map(RefusalExamplesIT::get)
				.filter((answer) -> answer.status() == 429)
				.findFirst()
				.orElseThrow();
		}
	}

	private static Answer get(Future<Answer> answer) {
		try {
			return answer.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Answer holdingMore() {
		this.given.stock("inv_1", "wh_1", 1000);
		for (int i = 0; i < 4; i++) {
			hoard();
		}
		await().atMost(Duration.ofMinutes(1)).until(() -> hoard().code().equals("HOLD_LIMIT"));
		return hoard();
	}

	/** For an order of which no other test wants anything. */
	private Answer hoard() {
		return this.api.post("/allocations", """
				{"orderId": "hoarder", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1}""");
	}

	private Answer shortWithAHoldBeside() {
		create("inv_1", "wh_1", 1);
		return create("inv_1", "wh_1", 6);
	}

	private Answer tooSlow() {
		try (SlowCaller caller = new SlowCaller(this.api.port(),
				"POST /inventory/v1/items HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
						+ "Content-Length: 1000\r\n\r\n{\"sku\": \"")) {
			await().until(() -> {
				caller.sendOneByte();
				return caller.isAnswered();
			});
			return caller.answer();
		}
	}

	private static Answer reused(Api key) {
		key.put("/items/inv_1", ITEM);
		return key.put("/items/inv_1", ITEM + " ");
	}

	private String expired() {
		String id = create("inv_1", "wh_1", 1).data().path("id").stringValue();
		this.clock.advance(Duration.ofHours(1));
		return id;
	}

	private String closed(String warehouseId) {
		this.given.closed(warehouseId);
		return warehouseId;
	}

	private Answer countedBelowReserved() {
		this.given.pending("inv_1", "wh_1", 3);
		return this.api.put("/items/inv_1/stock/wh_1", "{\"quantityOnHand\": 2}");
	}

	private Answer whileLocked(Supplier<Answer> request) throws SQLException {
		try (Connection other = this.owner.connect(); Statement lock = other.createStatement()) {
			other.setAutoCommit(false);
			lock.execute("select id from inventory_item for update");
			Answer answer = request.get();
			other.rollback();
			return answer;
		}
	}

	private Answer brokenBy(String trigger) {
		this.jdbc.sql("""
				create function break_connection() returns trigger language plpgsql as $$
				begin
					perform pg_terminate_backend(pg_backend_pid());
					return null;
				end $$""").update();
		this.jdbc.sql(trigger + "for each row execute function break_connection()").update();
		return create("inv_1", "wh_1", 1);
	}

	/** Metadata that are no JSON: nobody writes them but a bug. */
	private Answer unreadable() {
		this.jdbc.sql("update inventory_item set metadata = 'no JSON'").update();
		return this.api.get("/items/inv_1");
	}

	/** The same names in objects, the same kinds of values; arrays by their first. */
	private static void assertSameShape(JsonNode actual, JsonNode example, String place) {
		assertThat(actual.getNodeType()).as(place).isEqualTo(example.getNodeType());
		assertThat(actual.propertyNames()).as(place).containsExactlyElementsOf(example.propertyNames());
		example.properties()
			.forEach((field) -> assertSameShape(actual.path(field.getKey()), field.getValue(),
					place + "." + field.getKey()));
		assertThat(actual.isEmpty()).as(place).isEqualTo(example.isEmpty());
		if (example.isArray() && !example.isEmpty()) {
			assertSameShape(actual.get(0), example.get(0), place + "[0]");
		}
	}

}
