package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.function.Function;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A promise is over at its expiry, at that very instant, whoever asks. */
class ExpiryIT extends InventoryV1Scenario {

	private static final String NOW = "2026-03-01T10:00:00Z";

	private static final String JUST_BEFORE = "2026-03-01T10:09:59.999999Z";

	private static final String EXPIRY = "2026-03-01T10:10:00Z";

	@BeforeEach
	void setUpTenUnits() {
		this.clock.set(NOW);
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
	}

	@Test
	void oneMicrosecondBeforeItsExpiryAHoldIsPending() {
		String id = hold("inv_1", 2);
		this.clock.set(JUST_BEFORE);
		assertContains(allocation(id),
				"""
						{"status": "PENDING", "version": 1, "expiresAt": "2026-03-01T10:10:00Z", "updatedAt": "2026-03-01T10:00:00Z",
						 "statusHistory": [{"status": "PENDING"}],
						 "inventoryItem": {"quantityAvailable": 8, "quantityReserved": 2}}""");
		assertContains(item("inv_1"), """
				{"quantityOnHand": 10, "quantityReserved": 2, "quantityAvailable": 8,
				 "stock": [{"quantityReserved": 2, "quantityAvailable": 8}]}""");
		assertThat(texts(list("PENDING"), "id")).containsExactly(id);
		assertThat(list("CANCELLED")).isEmpty();
		assertContains(this.api.get("/allocations/by-order/order").json(), """
				{"summary": {"allocationsByStatus": {"PENDING": 1, "CANCELLED": 0}}}""");
	}

	@Test
	void atItsExpiryAHoldReadsAsCancelledByTheSystem() {
		String id = hold("inv_1", 2);
		this.clock.set(EXPIRY);
		Answer answer = this.api.get("/allocations/" + id);
		assertThat(answer.header("ETag")).isEqualTo("\"2\"");
		assertContains(answer.data(),
				"""
						{"status": "CANCELLED", "version": 2, "expiresAt": null, "updatedAt": "2026-03-01T10:10:00Z",
						 "statusHistory": [
						  {"status": "PENDING", "timestamp": "2026-03-01T10:00:00Z", "userId": "local"},
						  {"status": "CANCELLED", "timestamp": "2026-03-01T10:10:00Z", "userId": "system", "reason": "EXPIRED"}],
						 "inventoryItem": {"quantityAvailable": 10, "quantityReserved": 0}}""");
	}

	@Test
	void atItsExpiryFiguresAndListsFollow() {
		String over = hold("inv_1", 2);
		String open = create("inv_1", "wh_1", 3, "2026-03-01T10:10:00.000001Z").data().path("id").stringValue();
		this.clock.set(EXPIRY);
		assertContains(item("inv_1"), """
				{"quantityOnHand": 10, "quantityReserved": 3, "quantityAvailable": 7,
				 "stock": [{"quantityOnHand": 10, "quantityReserved": 3, "quantityAvailable": 7}]}""");
		assertContains(this.api.get("/items").data(), "[{\"quantityReserved\": 3, \"quantityAvailable\": 7}]");
		assertThat(texts(list("PENDING"), "id")).containsExactly(open);
		assertThat(texts(list("CANCELLED"), "id")).containsExactly(over);
		assertThat(texts(this.api.get("/allocations?expiresBefore=2026-03-02T00:00:00Z").data(), "id"))
			.containsExactly(open);
		assertContains(this.api.get("/allocations/by-order/order").json(), """
				{"summary": {"totalQuantity": 5, "allocationsByStatus":
				 {"PENDING": 1, "CONFIRMED": 0, "FULFILLED": 0, "CANCELLED": 1}}}""");
		assertContains(this.api.get("/allocations/by-order/order?status=CANCELLED&includeInventoryDetails=true").json(),
				"""
						{"data": [{"id": "%s", "status": "CANCELLED", "expiresAt": null,
						 "inventoryItem": {"quantityAvailable": 7, "quantityReserved": 3}}],
						 "summary": {"totalQuantity": 2}}""".formatted(over));
	}

	@Test
	void everyStepOnAHoldThatIsOverSaysSo() {
		List<Function<String, Answer>> steps = List.of(this::confirm, this::cancel, this::fulfill,
				(id) -> change(id, "{\"quantity\": 1}"));
		for (int i = 0; i < steps.size(); i++) {
			this.clock.set(NOW);
			String itemId = "inv_step_" + i;
			this.given.item(itemId).stock(itemId, "wh_1", 10);
			String id = hold(itemId, 2);
			this.clock.set(EXPIRY);
			assertExpired(steps.get(i).apply(id), id);
			assertThat(texts(transactions(itemId), "type")).containsExactly("EXPIRE", "RESERVE", "ADJUSTMENT");
			steps.forEach((step) -> assertExpired(step.apply(id), id));
			assertThat(texts(transactions(itemId), "type")).hasSize(3);
		}
		this.books.assertBalanced();
	}

	@Test
	void nobodyCanTellWhetherAHoldThatIsOverHasBeenReleased() {
		String id = hold("inv_1", 2);
		this.clock.set("2026-03-01T11:00:00Z");
		List<String> reads = List.of("/allocations/" + id, "/items/inv_1", "/items", "/allocations",
				"/allocations?status=CANCELLED", "/allocations?status=PENDING",
				"/allocations/by-order/order?includeInventoryDetails=true", "/allocations/by-order/order");
		List<String> before = reads.stream().map((path) -> this.api.get(path).body()).toList();
		assertThat(stored(id)).isEqualTo("PENDING");
		assertThat(create("inv_1", "wh_1", 11).code()).isEqualTo("INSUFFICIENT_STOCK");
		assertThat(stored(id)).isEqualTo("CANCELLED");
		assertThat(reads.stream().map((path) -> this.api.get(path).body()).toList()).isEqualTo(before);
		this.books.assertBalanced();
	}

	@Test
	void aRivalGetsTheLastUnitFromTheInstantOfExpiry() {
		hold("inv_1", 10);
		this.clock.set(JUST_BEFORE);
		Answer early = create("inv_1", "wh_1", 1);
		assertThat(early.status()).isEqualTo(409);
		assertContains(early.details(), "{\"requested\": 1, \"available\": 0}");
		this.clock.set(EXPIRY);
		assertContains(create("inv_1", "wh_1", 10).json(),
				"{\"success\": true, \"data\": {\"inventoryItem\": {\"quantityAvailable\": 0, \"quantityReserved\": 10}}}");
		this.books.assertBalanced();
	}

	@Test
	void aConfirmedPromiseNoLongerExpires() {
		String id = hold("inv_1", 2);
		this.clock.set(JUST_BEFORE);
		assertContains(confirm(id).json(),
				"{\"success\": true, \"data\": {\"status\": \"CONFIRMED\", \"expiresAt\": null}}");
		this.clock.set("2027-03-01T10:00:00Z");
		assertContains(allocation(id), """
				{"status": "CONFIRMED", "expiresAt": null, "inventoryItem": {"quantityReserved": 2}}""");
		assertThat(fulfill(id).status()).isEqualTo(200);
		this.books.assertBalanced();
	}

	@Test
	void withoutAnExpiryOfItsOwnAPromiseWaitsThirtyMinutes() {
		assertContains(create("inv_1", "wh_1", 1).data(), "{\"expiresAt\": \"2026-03-01T10:30:00Z\"}");
	}

	@Test
	void thirtyDaysAreTheLongestThatAPromiseWaits() {
		Answer longest = create("inv_1", "wh_1", 1, "2026-03-31T10:00:00Z");
		assertThat(longest.status()).isEqualTo(201);
		assertContains(longest.data(), "{\"expiresAt\": \"2026-03-31T10:00:00Z\"}");
		assertNotAllowed(create("inv_1", "wh_1", 1, "2026-03-31T10:00:00.000001Z"));
	}

	@Test
	void aPromiseWaitsAtLeastAMicrosecond() {
		assertNotAllowed(create("inv_1", "wh_1", 1, NOW));
		assertThat(create("inv_1", "wh_1", 1, "2026-03-01T10:00:00.000001Z").status()).isEqualTo(201);
	}

	private String hold(String itemId, int quantity) {
		return create(itemId, "wh_1", quantity, EXPIRY).data().path("id").stringValue();
	}

	private JsonNode list(String status) {
		return this.api.get("/allocations?status=" + status).data();
	}

	private String stored(String id) {
		return this.jdbc.sql("select status from allocation where id = ?").param(id).query(String.class).single();
	}

	private void assertExpired(Answer answer, String id) {
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"success": false, "error": {"code": "ALLOCATION_EXPIRED",
				 "details": {"id": "%s", "expiredAt": "2026-03-01T10:10:00Z"}}}""".formatted(id));
	}

	private void assertNotAllowed(Answer answer) {
		assertThat(answer.status()).isEqualTo(400);
		assertContains(answer.json(), """
				{"error": {"code": "VALIDATION_ERROR", "details": {"fields": [{"field": "expiresAt"}]}}}""");
	}

}
