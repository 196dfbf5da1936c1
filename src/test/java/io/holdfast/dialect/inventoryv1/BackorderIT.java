package io.holdfast.dialect.inventoryv1;

import java.time.Duration;
import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is short is waited for, and whatever comes free goes to whom it is due. */
class BackorderIT extends IntegrationTest {

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1").stock("inv_1", "wh_1", 2);
	}

	@AfterEach
	void booksAreBalanced() {
		this.books.assertBalanced();
	}

	@Test
	void aPromiseThatIsShortIsMadeOfWhatThereIs() {
		Answer answer = create("A", 5, "");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.data().path("quantity").intValue()).isEqualTo(2);
		assertThat(answer.data().at("/shortfall/backordered").intValue()).isEqualTo(3);
		assertThat(answer.data().at("/shortfall/committed").intValue()).isZero();
		assertFigures(2, 0, 3, 0);
	}

	@Test
	void whereThereIsNothingAllOfItIsWaitedFor() {
		create("A", 2, "");
		Answer answer = create("B", 4, "");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.data().path("allocated").intValue()).isZero();
		assertThat(answer.data().path("backordered").intValue()).isEqualTo(4);
		assertThat(answer.data().path("orderId").asString()).isEqualTo("B");
		assertFigures(2, 0, 4, 0);
	}

	@Test
	void whatIsElsewhereIsCommittedAndNotWaitedFor() {
		this.given.stock("inv_1", "wh_2", 2);
		Answer answer = create("A", 5, "");
		assertThat(answer.data().path("quantity").intValue()).isEqualTo(2);
		assertThat(answer.data().at("/shortfall/committed").intValue()).isEqualTo(2);
		assertThat(answer.data().at("/shortfall/backordered").intValue()).isEqualTo(1);
		assertThat(answer.data().at("/inventoryItem/quantityAvailable").intValue()).isZero();
		assertFigures(2, 2, 1, 0);
	}

	@Test
	void aReceiptGoesToThoseWhoWaitByPriorityAndThenByAge() {
		create("first", 3, "");
		create("second", 2, "");
		create("urgent", 2, ", \"priority\": 5");
		receive(4);
		assertLine("urgent", 0, 2, 0);
		assertLine("first", 2, 1, 0);
		assertLine("second", 0, 1, 1);
		receive(3);
		assertLine("second", 0, 2, 0);
		assertFigures(2, 5, 0, 2);
		assertThat(types("urgent")).containsExactly("PROMOTE", "BACKORDER");
	}

	@Test
	void whoeverCancelsGivesToThoseWhoWait() {
		String held = create("A", 2, "").data().path("id").asString();
		create("B", 1, "");
		this.api.put("/allocations/" + held + "/cancel", "{\"reason\": \"no more\"}");
		assertLine("B", 0, 1, 0);
		assertThat(create("C", 2, "").data().path("quantity").intValue()).isEqualTo(1);
	}

	@Test
	void whatExpiresGoesToThoseWhoWaitBeforeAnybodyElse() {
		this.api.post("/allocations", """
				{"orderId": "A", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 2}""");
		create("B", 2, "");
		this.clock.advance(Duration.ofHours(1));
		assertFigures(0, 2, 0, 0);
		assertThat(this.api.post("/allocations", """
				{"orderId": "C", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1}""").status())
			.isEqualTo(409);
		assertLine("B", 0, 2, 0);
	}

	@Test
	void lessSafetyStockAndACountAndASmallerPromiseServeThoseWhoWait() {
		String held = create("A", 2, "").data().path("id").asString();
		create("B", 3, "");
		this.api.put("/items/inv_1/stock/wh_1", "{\"quantityOnHand\": 4, \"safetyStock\": 1}");
		assertLine("B", 0, 1, 2);
		this.api.put("/items/inv_1/stock/wh_1", "{\"safetyStock\": 0}");
		assertLine("B", 0, 2, 1);
		this.api.put("/allocations/" + held, "{\"quantity\": 1}");
		assertLine("B", 0, 3, 0);
	}

	@Test
	void whatAnOrderItemWaitsForAlreadyIsNotWaitedForTwice() {
		this.api.put("/reservations/A", """
				{"items": [{"orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 5, "priority": 10}],
				 "allowBackorder": true}""");
		assertLine("A", 0, 2, 3);
		Answer answer = create("A", 5, "");
		assertThat(answer.data().path("quantity").intValue()).isEqualTo(2);
		assertThat(answer.data().at("/shortfall/backordered").intValue()).isEqualTo(3);
		assertLine("A", 2, 0, 3);
		assertThat(this.api.get("/reservations/A").data().at("/items/0/priority").intValue()).isEqualTo(10);
		assertThat(this.api.get("/reservations/A").data().at("/items/0/quantity").intValue()).isEqualTo(5);
	}

	@Test
	void aReservationThatEndsServesThoseWhoWait() {
		assertThat(reserve("A", 5, true).status()).isEqualTo(201);
		assertLine("A", 0, 2, 3);
		reserve("B", 1, true);
		assertThat(reserve("C", 1, false).code()).isEqualTo("INSUFFICIENT_STOCK");
		this.api.delete("/reservations/A");
		assertLine("B", 0, 1, 0);
		assertFigures(0, 1, 0, 1);
	}

	@Test
	void whatIsPromotedIsAllocatedByTheOrderAlone() {
		create("A", 4, "");
		receive(2);
		assertThat(create("B", 1, "").status()).isEqualTo(202);
		assertThat(create("A", 2, "").data().path("quantity").intValue()).isEqualTo(2);
		assertLine("A", 4, 0, 0);
	}

	@Test
	void theJournalTellsWhatWasCommittedAndWaitedFor() {
		reserve("A", 3, true);
		receive(1);
		create("A", 1, "");
		assertThat(changes("A")).containsExactly("RESERVE 1 -1 0", "PROMOTE 0 1 -1", "BACKORDER 0 0 1", "COMMIT 0 2 0");
	}

	private List<String> changes(String orderId) {
		return this.api.get("/transactions?orderId=" + orderId)
			.data()
			.valueStream()
			.map((entry) -> "%s %d %d %d".formatted(entry.path("type").asString(),
					entry.at("/changes/quantityReserved").intValue(), entry.at("/changes/quantityCommitted").intValue(),
					entry.at("/changes/quantityBackordered").intValue()))
			.toList();
	}

	/** Nobody can squeeze in between the units and who waits for them. */
	@Test
	void aRacingPromiseNeverGetsWhatIsWaitedFor() {
		create("A", 2, "");
		create("waiting", 20, "");
		AtOnce.run(24, (caller) -> (caller % 4 == 0) ? receive(5) : this.api.post("/allocations", """
				{"orderId": "racer", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}"""));
		JsonNode waiting = this.api.get("/reservations/waiting").data().at("/items/0");
		assertThat(waiting.path("backordered").intValue()).isZero();
		assertThat(waiting.path("open").intValue()).isEqualTo(20);
	}

	@Test
	void aRefusalTellsWhereElseUnitsAreAndWhenSomeMayComeFree() {
		this.given.stock("inv_1", "wh_2", 7);
		String expiry = this.api.post("/allocations", """
				{"orderId": "A", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 2,
				 "warehouseId": "wh_1"}""").data().path("expiresAt").asString();
		Answer refused = this.api.post("/allocations", """
				{"orderId": "B", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""");
		JsonNode help = refused.details().path("help");
		assertThat(help.path("totalAvailable").intValue()).isEqualTo(7);
		assertThat(help.path("availableByWarehouse").toString())
			.isEqualTo("[{\"warehouseId\":\"wh_2\",\"available\":7}]");
		assertThat(help.path("pendingHolds").intValue()).isEqualTo(2);
		assertThat(help.path("nextReleaseAt").asString()).isEqualTo(expiry);
	}

	@Test
	void theUrgencyOfWhatIsNotWaitedForIsRefused() {
		assertThat(this.api.post("/allocations", """
				{"orderId": "A", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1, "priority": 3}""")
			.status()).isEqualTo(400);
	}

	/** What one line was just promised is no other line's to take. */
	@Test
	void linesOfOneItemTogetherGetOrAwaitAllThatTheyWant() {
		this.given.stock("inv_1", "wh_1", 4).stock("inv_1", "wh_2", 3);
		Answer answer = bulk("A", 10, 3, "");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.data().path("allocations").findValuesAsString("quantity")).containsExactly("4", "3");
		assertThat(answer.data().path("backorders").findValuesAsString("index")).containsExactly("0");
		assertShortfall(answer, 0, 0, 6);
		assertFigures(7, 0, 6, 0);
		assertLine("A", 0, 10, 4, 0, 6);
		assertLine("A", 1, 3, 3, 0, 0);
		receive(6);
		assertFigures(7, 6, 0, 0);
	}

	@Test
	void whatIsCommittedToALineCoversNoOther() {
		this.given.stock("inv_1", "wh_1", 4).stock("inv_1", "wh_2", 3);
		Answer answer = bulk("A", 10, 3, ", \"warehouseId\": \"wh_1\"");
		assertShortfall(answer, 0, 3, 3);
		assertShortfall(answer, 1, 0, 3);
		assertFigures(4, 3, 6, 0);
		assertLine("A", 0, 10, 4, 3, 3);
		assertLine("A", 1, 3, 0, 0, 3);
		assertThat(this.api.get("/transactions?orderId=A").data().findValuesAsString("type"))
			.containsExactly("BACKORDER", "COMMIT", "RESERVE");
	}

	@Test
	void whatWasReservedBeforeCoversTheFirstLinesOnce() {
		this.given.stock("inv_1", "wh_2", 4);
		reserve("A", 3, false);
		Answer answer = bulk("A", 3, 5, ", \"warehouseId\": \"wh_1\"");
		assertShortfall(answer, 0, 1, 0);
		assertShortfall(answer, 1, 3, 2);
		assertFigures(2, 4, 2, 0);
	}

	/** An order that waits does not count what it has as what it waits for. */
	@Test
	void whatAnOrderHasAlreadyIsReservedLineByLine() {
		this.api.post("/allocations", """
				{"orderId": "A", "orderItemId": "other", "inventoryItemId": "inv_1", "quantity": 1}""");
		create("A", 4, "");
		assertLine("A", 0, 4, 1, 0, 3);
		assertLine("A", 1, 1, 1, 0, 0);
		receive(3);
		assertFigures(2, 3, 0, 0);
	}

	private Answer bulk(String orderId, int first, int second, String more) {
		return this.api.post("/allocations/bulk", """
				{"orderId": "%s", "items": [
				 {"orderItemId": "line_1", "inventoryItemId": "inv_1", "quantity": %d},
				 {"orderItemId": "line_2", "inventoryItemId": "inv_1", "quantity": %d}],
				 "allowBackorder": true%s}""".formatted(orderId, first, second, more));
	}

	private static void assertShortfall(Answer answer, int index, int committed, int backordered) {
		JsonNode shortfall = answer.data().path("backorders").path(index);
		assertThat(shortfall.path("index").intValue()).isEqualTo(index);
		assertThat(shortfall.path("committed").intValue()).as("committed").isEqualTo(committed);
		assertThat(shortfall.path("backordered").intValue()).as("backordered").isEqualTo(backordered);
	}

	private Answer create(String orderId, int quantity, String more) {
		return this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": %d,
				 "warehouseId": "wh_1", "allowBackorder": true%s}""".formatted(orderId, quantity, more));
	}

	private Answer reserve(String orderId, int quantity, boolean allowBackorder) {
		return this.api.put("/reservations/" + orderId, """
				{"items": [{"orderItemId": "line", "inventoryItemId": "inv_1", "quantity": %d}],
				 "allowBackorder": %s}""".formatted(quantity, allowBackorder));
	}

	private Answer receive(int quantity) {
		return this.api.post("/items/inv_1/adjustments",
				"{\"warehouseId\": \"wh_1\", \"type\": \"RECEIPT\", \"quantity\": %d}".formatted(quantity));
	}

	private List<String> types(String orderId) {
		return this.api.get("/transactions?orderId=" + orderId).data().findValuesAsString("type");
	}

	private void assertLine(String orderId, int index, int quantity, int allocated, int open, int backordered) {
		JsonNode line = this.api.get("/reservations/" + orderId).data().path("items").path(index);
		assertThat(line.path("quantity").intValue()).as("quantity").isEqualTo(quantity);
		assertFigures(line, allocated, open, backordered);
	}

	private void assertLine(String orderId, int allocated, int open, int backordered) {
		assertFigures(this.api.get("/reservations/" + orderId).data().at("/items/0"), allocated, open, backordered);
	}

	private static void assertFigures(JsonNode line, int allocated, int open, int backordered) {
		assertThat(line.path("allocated").intValue()).as("allocated").isEqualTo(allocated);
		assertThat(line.path("open").intValue()).as("open").isEqualTo(open);
		assertThat(line.path("backordered").intValue()).as("backordered").isEqualTo(backordered);
	}

	private void assertFigures(int reserved, int committed, int backordered, int available) {
		JsonNode item = this.api.get("/items/inv_1").data();
		assertThat(item.path("quantityReserved").intValue()).as("reserved").isEqualTo(reserved);
		assertThat(item.path("quantityCommitted").intValue()).as("committed").isEqualTo(committed);
		assertThat(item.path("quantityBackordered").intValue()).as("backordered").isEqualTo(backordered);
		assertThat(item.path("quantityAvailable").intValue()).as("available").isEqualTo(available);
		assertThat(this.api.get("/availability?sku=" + item.path("sku").asString())
			.data()
			.at("/0/quantityAvailable")
			.intValue()).as("availability").isEqualTo(available);
	}

}
