package io.holdfast.dialect.inventoryv1;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** More holds of one item that are over than one batch releases at once. */
class DueHoldsIT extends InventoryV1Scenario {

	private static final int HOLDS = 1200;

	@BeforeEach
	void setUpHoldsThatAreOver() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1").item("inv_2");
		this.given.stock("inv_1", "wh_1", HOLDS).stock("inv_1", "wh_2", 1).stock("inv_2", "wh_2", 1);
		hold(500);
		hold(500);
		hold(200);
		assertContains(item("inv_1"), "{\"quantityReserved\": 1200, \"quantityAvailable\": 1}");
		this.clock.set("2026-03-01T10:10:00Z");
	}

	@Test
	void aCreateThatNeedsThemAllGetsThemAll() {
		Answer answer = create("inv_1", "wh_1", HOLDS);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(released()).isEqualTo(HOLDS);
		this.books.assertBalanced();
	}

	@Test
	void aCreateThatChoosesItsWarehouseGetsThemAll() {
		Answer answer = this.api.post("/allocations", """
				{"orderId": "rival", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1200}""");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertContains(answer.data(), "{\"warehouseId\": \"wh_1\"}");
		this.books.assertBalanced();
	}

	@Test
	void noneOfThemMisleadsTheChoiceOfAWarehouse() {
		this.given.stock("inv_1", "wh_2", HOLDS - 1);
		Answer answer = this.api.post("/allocations", """
				{"orderId": "rival", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1100,
				 "strategy": "MOST_AVAILABLE"}""");
		assertContains(answer.data(), "{\"warehouseId\": \"wh_1\"}");
		this.books.assertBalanced();
	}

	@Test
	void aCreateThatNeedsOneMoreThanThereAreIsToldTheTrueFigure() {
		Answer answer = create("inv_1", "wh_1", HOLDS + 1);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.details(), "{\"requested\": 1201, \"available\": 1200}");
		assertThat(released()).isEqualTo(HOLDS);
		this.books.assertBalanced();
	}

	@Test
	void anAtomicBulkThatNeedsThemAllGetsThemAll() {
		Answer answer = bulk(true, 700, 500);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertContains(item("inv_1"), "{\"quantityReserved\": 1200, \"quantityAvailable\": 1}");
		this.books.assertBalanced();
	}

	@Test
	void anAtomicBulkThatIsShortAllTheSamePromisesNothing() {
		Answer answer = bulk(true, 700, 501);
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.details(), """
				{"failures": [{"index": 2, "error": {"details": {"requested": 501, "available": 500}}}]}""");
		assertContains(item("inv_1"), "{\"quantityReserved\": 0, \"quantityAvailable\": 1201}");
		this.books.assertBalanced();
	}

	@Test
	void aBestEffortBulkGetsThemAllToo() {
		Answer answer = bulk(false, 700, 500);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		this.books.assertBalanced();
	}

	@Test
	void aChangeThatNeedsThemAllGetsThemAll() {
		this.clock.set("2026-03-01T10:00:00Z");
		String id = create("inv_1", "wh_2", 1).data().path("id").stringValue();
		this.clock.set("2026-03-01T10:10:00Z");
		Answer answer = change(id, "{\"quantity\": 1200, \"warehouseId\": \"wh_1\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(released()).isEqualTo(HOLDS);
		this.books.assertBalanced();
	}

	@Test
	void aCommandThatIsNotShortReleasesAThousandAndTheFiguresCountTheRest() {
		Answer answer = create("inv_1", "wh_2", 1);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(released()).isEqualTo(1000);
		assertContains(item("inv_1"), "{\"quantityReserved\": 1, \"quantityAvailable\": 1200}");
		this.books.assertBalanced();
	}

	private void hold(int lines) {
		String items = IntStream.range(0, lines)
			.mapToObj((i) -> """
					{"orderItemId": "line_%d", "inventoryItemId": "inv_1", "quantity": 1}""".formatted(i))
			.collect(Collectors.joining(","));
		assertThat(this.api
			.post("/allocations/bulk",
					"""
							{"orderId": "order", "warehouseId": "wh_1", "expiresAt": "2026-03-01T10:10:00Z", "items": [%s]}"""
						.formatted(items))
			.status()).isEqualTo(201);
	}

	private Answer bulk(boolean atomic, int first, int second) {
		return this.api.post("/allocations/bulk", """
				{"orderId": "rival", "warehouseId": "wh_1", "atomic": %s, "items": [
				 {"orderItemId": "zero", "inventoryItemId": "inv_2", "quantity": 1, "warehouseId": "wh_2"},
				 {"orderItemId": "one", "inventoryItemId": "inv_1", "quantity": %d},
				 {"orderItemId": "two", "inventoryItemId": "inv_1", "quantity": %d}]}""".formatted(atomic, first,
				second));
	}

	private long released() {
		return this.jdbc.sql("select count(*) from journal where type = 'EXPIRE' and actor = 'system'")
			.query(Long.class)
			.single();
	}

}
