package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.holdfast.kernel.Coordinates;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is planned is what is promised, and each promise knows why it is where it is. */
class PlanIT extends IntegrationTest {

	private static final String SHIP_TO = ", \"shipTo\": {\"latitude\": 44.95, \"longitude\": -93.09}";

	static LongStream seeds() {
		return LongStream.range(0, 30);
	}

	@BeforeEach
	void warehouses() {
		this.given.warehouse("wh_1", 1, new Coordinates(44.97, -93.26), true);
		this.given.warehouse("wh_2", 2, new Coordinates(32.77, -96.79), true);
		this.given.warehouse("wh_3", null, null, true);
		IntStream.range(0, 4).forEach((i) -> this.given.item("inv_" + i));
	}

	@AfterEach
	void booksAreBalanced() {
		this.books.assertBalanced();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsPlannedIsPromised(long seed) {
		Random random = new Random(seed);
		for (int item = 0; item < 4; item++) {
			for (int warehouse = 1; warehouse <= 3; warehouse++) {
				this.given.stock("inv_" + item, "wh_" + warehouse, 1 + random.nextInt(6));
			}
		}
		String order = order(random);
		JsonNode plan = this.api.post("/allocations/plan", order).data();
		Answer made = this.api.post("/allocations/bulk", order);
		assertThat(places(made.data().path("allocations"))).as(made.body()).isEqualTo(places(plan.path("allocations")));
		JsonNode failures = (made.status() == 409) ? made.details().path("failures") : made.data().path("failures");
		assertThat(failures.findValues("index").stream().map(JsonNode::intValue))
			.isEqualTo(plan.path("shortages").findValues("index").stream().map(JsonNode::intValue).toList());
		assertThat(plan.path("feasible").booleanValue()).isEqualTo(made.status() == 201);
	}

	@Test
	void aPlanMayNameEveryWarehouse() {
		this.given.stock("inv_0", "wh_1", 5).stock("inv_1", "wh_2", 1);
		String order = """
				{"orderId": "o", "warehouseId": "wh_1", "items": [
				 {"orderItemId": "a", "inventoryItemId": "inv_0", "quantity": 5},
				 {"orderItemId": "b", "inventoryItemId": "inv_1", "quantity": 2, "warehouseId": "wh_2"}]}""";
		Answer plan = this.api.post("/allocations/plan", order);
		assertThat(plan.status()).isEqualTo(200);
		assertThat(places(plan.data().path("allocations"))).hasSize(1);
		assertThat(plan.data().path("shortages").findValues("index").stream().map(JsonNode::intValue))
			.containsExactly(1);
		assertThat(places(this.api.post("/allocations/bulk", order).data().path("allocations")))
			.isEqualTo(places(plan.data().path("allocations")));
	}

	@Test
	void aPlanPromisesNothing() {
		this.given.stock("inv_0", "wh_1", 5);
		assertThat(
				plan("{\"orderItemId\": \"a\", \"inventoryItemId\": \"inv_0\", \"quantity\": 5}", "").path("feasible")
					.booleanValue())
			.isTrue();
		assertThat(this.api.get("/items/inv_0").data().path("quantityAvailable").intValue()).isEqualTo(5);
		assertThat(this.api.get("/allocations").data()).isEmpty();
	}

	@Test
	void aLineIsSplitOnlyIfItMay() {
		this.given.stock("inv_0", "wh_1", 4).stock("inv_0", "wh_2", 3);
		String line = "{\"orderItemId\": \"a\", \"inventoryItemId\": \"inv_0\", \"quantity\": 6}";
		JsonNode whole = plan(line, "");
		assertThat(whole.path("feasible").booleanValue()).isFalse();
		assertThat(whole.at("/shortages/0/available").intValue()).isEqualTo(4);
		JsonNode split = plan(line, ", \"splitLines\": true");
		assertThat(places(split.path("allocations"))).containsExactly("a wh_1 4", "a wh_2 2");
	}

	@Test
	void theOrdersOwnReservationCountsForItAlone() {
		this.given.stock("inv_0", "wh_1", 4);
		this.api.put("/reservations/order",
				"{\"items\": [{\"orderItemId\": \"a\", \"inventoryItemId\": \"inv_0\", \"quantity\": 4}]}");
		String line = "{\"orderItemId\": \"a\", \"inventoryItemId\": \"inv_0\", \"quantity\": 4}";
		assertThat(plan(line, "").path("feasible").booleanValue()).isTrue();
		JsonNode others = this.api
			.post("/allocations/plan", "{\"orderId\": \"other\", \"items\": [%s]}".formatted(line))
			.data();
		assertThat(others.path("feasible").booleanValue()).isFalse();
		assertThat(others.at("/decision/0/candidates/0/rejection").asString()).isEqualTo("PROMISED");
	}

	@Test
	void anAllocationTellsWhyItIsWhereItIs() {
		this.given.stock("inv_0", "wh_1", 4).stock("inv_0", "wh_2", 9).stock("inv_0", "wh_3", 9);
		Answer made = this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "a", "inventoryItemId": "inv_0", "quantity": 5%s}"""
			.formatted(SHIP_TO));
		String id = made.data().path("id").asString();
		assertThat(this.api.get("/allocations/" + id).data().has("decision")).isFalse();
		JsonNode decision = this.api.get("/allocations/" + id + "?include=decision").data().path("decision");
		assertThat(decision.path("strategy").asString()).isEqualTo("NEAREST");
		assertThat(decision.path("candidates")
			.valueStream()
			.map((each) -> each.path("warehouseId").asString() + " " + each.path("quantity") + " "
					+ each.path("rejection").asString("-")))
			.containsExactly("wh_2 5 -", "wh_1 0 NOT_ENOUGH", "wh_3 0 FARTHER");
		assertThat(decision.at("/candidates/2/distanceMetres").isNull()).isTrue();
		assertThat(decision.at("/candidates/0/distanceMetres").longValue()).isBetween(1_380_000L, 1_400_000L);
	}

	@Test
	void whereAWarehouseIsNamedThereIsNothingToTell() {
		this.given.stock("inv_0", "wh_1", 4);
		String id = this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "a", "inventoryItemId": "inv_0", "quantity": 1,
				 "warehouseId": "wh_1"}""").data().path("id").asString();
		assertThat(this.api.get("/allocations/" + id + "?include=decision").data().has("decision")).isFalse();
	}

	@Test
	void aPlanOfWhatIsUnknownIsRefused() {
		assertThat(this.api.post("/allocations/plan", """
				{"orderId": "order", "items": [
				 {"orderItemId": "a", "inventoryItemId": "inv_none", "quantity": 1}]}""").code())
			.isEqualTo("INVENTORY_ITEM_NOT_FOUND");
	}

	private JsonNode plan(String lines, String more) {
		return this.api.post("/allocations/plan", "{\"orderId\": \"order\", \"items\": [%s]%s}".formatted(lines, more))
			.data();
	}

	private static String order(Random random) {
		StringBuilder lines = new StringBuilder();
		int count = 1 + random.nextInt(5);
		for (int i = 0; i < count; i++) {
			lines.append((i > 0) ? "," : "")
				.append("{\"orderItemId\": \"%d\", \"inventoryItemId\": \"inv_%d\", \"quantity\": %d%s}".formatted(i,
						random.nextInt(4), 1 + random.nextInt(6),
						(random.nextInt(4) > 0) ? "" : ", \"warehouseId\": \"wh_" + (1 + random.nextInt(3)) + "\""));
		}
		return "{\"orderId\": \"order\", \"splitLines\": %b, \"items\": [%s]%s}".formatted(random.nextBoolean(), lines,
				random.nextBoolean() ? SHIP_TO : "");
	}

	private static List<String> places(JsonNode allocations) {
		return allocations.valueStream()
			.map((each) -> each.path("orderItemId").asString() + " " + each.path("warehouseId").asString() + " "
					+ each.path("quantity").intValue())
			.toList();
	}

}
