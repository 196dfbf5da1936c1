package io.holdfast.dialect.inventoryv1;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What orders are promised without a warehouse, and how allocations use it up. */
class ReservationIT extends IntegrationTest {

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1");
		this.given.stock("inv_1", "wh_1", 10).stock("inv_1", "wh_2", 4);
	}

	@AfterEach
	void booksAreBalanced() {
		this.books.assertBalanced();
	}

	/** The table of the domain, step by step. */
	@Test
	void figuresFollowTheTable() {
		reserve("A", 6, 201);
		assertFigures(14, 0, 6, 8);
		String ofA = allocate("A", 2);
		assertFigures(14, 2, 4, 8);
		String ofB = allocate("B", 3);
		assertFigures(14, 5, 4, 5);
		change(ofA, 1);
		assertFigures(14, 4, 5, 5);
		change(ofA, 3);
		assertFigures(14, 6, 3, 5);
		this.api.put("/allocations/" + ofA + "/confirm");
		assertThat(this.api.put("/allocations/" + ofA + "/fulfill").status()).isEqualTo(200);
		assertFigures(11, 3, 3, 5);
		assertThat(this.api.delete("/reservations/A").status()).isEqualTo(204);
		assertFigures(11, 3, 0, 8);
		assertThat(cancel(ofB).status()).isEqualTo(200);
		assertFigures(11, 0, 0, 11);
	}

	@Test
	void aLineShowsWhatIsAllocatedAndWhatIsOpen() {
		reserve("A", 6, 201);
		allocate("A", 2);
		JsonNode line = this.api.get("/reservations/A").data().path("items").path(0);
		assertThat(line.path("quantity").intValue()).isEqualTo(6);
		assertThat(line.path("allocated").intValue()).isEqualTo(2);
		assertThat(line.path("open").intValue()).isEqualTo(4);
		assertThat(line.path("backordered").intValue()).isZero();
	}

	@Test
	void allocationsOfBeforeAreCounted() {
		allocate("A", 2);
		reserve("A", 6, 201);
		assertFigures(14, 2, 4, 8);
	}

	@Test
	void whatIsReservedIsTheOrdersAlone() {
		reserve("A", 12, 201);
		Answer refused = create("B", 3);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().at("/error/details/available").intValue()).isEqualTo(2);
		allocate("A", 10);
		assertFigures(14, 10, 2, 2);
	}

	@Test
	void moreThanThereIsIsRefusedAndNothingChanges() {
		reserve("A", 6, 201);
		Answer refused = put("A", 15, "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.code()).isEqualTo("INSUFFICIENT_STOCK");
		assertThat(refused.json().at("/error/details/requested").intValue()).isEqualTo(15);
		assertThat(refused.json().at("/error/details/available").intValue()).isEqualTo(14);
		assertFigures(14, 0, 6, 8);
	}

	@Test
	void aSecondPutReplacesTheFirst() {
		reserve("A", 6, 201);
		reserve("A", 2, 200);
		assertFigures(14, 0, 2, 12);
		reserve("A", 9, 200);
		assertFigures(14, 0, 9, 5);
	}

	@Test
	void whatIsCancelledGoesBackToTheReservationWhileItStands() {
		reserve("A", 6, 201);
		String allocation = allocate("A", 6);
		assertFigures(14, 6, 0, 8);
		cancel(allocation);
		assertFigures(14, 0, 6, 8);
	}

	@Test
	void whatExpiresGoesBackToTheReservationWhetherOrNotItWasReleased() {
		reserve("A", 6, 201);
		allocate("A", 4);
		this.clock.advance(Duration.ofHours(1));
		assertFigures(14, 0, 6, 8);
		allocate("B", 1);
		assertFigures(14, 1, 6, 7);
		assertThat(this.api.get("/reservations/A").data().at("/items/0/open").intValue()).isEqualTo(6);
	}

	@Test
	void aMoveWithinAnOrderNeedsNoMore() {
		reserve("A", 14, 201);
		String allocation = allocate("A", 4);
		assertThat(this.api.put("/allocations/" + allocation, "{\"warehouseId\": \"wh_2\"}").status()).isEqualTo(200);
		assertFigures(14, 4, 10, 0);
	}

	@Test
	void aCountMayNotTakeWhatIsCommitted() {
		reserve("A", 12, 201);
		assertThat(this.api.put("/items/inv_1/stock/wh_1", "{\"quantityOnHand\": 7}").code())
			.isEqualTo("STOCK_BELOW_RESERVED");
		assertThat(this.api.put("/items/inv_1/stock/wh_1", "{\"quantityOnHand\": 8}").status()).isEqualTo(200);
		assertFigures(12, 0, 12, 0);
	}

	@Test
	void aReservationIsDeletedOnce() {
		reserve("A", 6, 201);
		assertThat(this.api.delete("/reservations/A").status()).isEqualTo(204);
		assertThat(this.api.delete("/reservations/A").code()).isEqualTo("RESERVATION_NOT_FOUND");
		assertThat(this.api.get("/reservations/A").code()).isEqualTo("RESERVATION_NOT_FOUND");
		reserve("A", 3, 201);
		assertFigures(14, 0, 3, 11);
	}

	/** Lines of other items come and go between the question and its locks. */
	@Test
	void whatManyDoToOneOrderAtOnceIsDoneInTurn() {
		this.given.item("inv_2").stock("inv_2", "wh_1", 10);
		List<Answer> answers = AtOnce.run(48, (caller) -> Api.persistently(() -> switch (caller % 4) {
			case 0 -> this.api.put("/reservations/A", lines("inv_1"));
			case 1 -> this.api.put("/reservations/A", lines("inv_2"));
			case 2 -> this.api.delete("/reservations/A");
			default -> this.api.post("/allocations", """
					{"orderId": "A", "orderItemId": "line", "inventoryItemId": "inv_%d", "quantity": 1,
					 "warehouseId": "wh_2", "allowBackorder": true}""".formatted(1 + caller % 8 / 4));
		}));
		assertThat(answers).extracting(Answer::status).allMatch(Set.of(200, 201, 202, 204, 404)::contains);
	}

	/**
	 * While somebody else has the order's reservation, nobody else's is held up for good.
	 */
	@Test
	void aReservationThatIsLockedElsewhereIsContendedFor() throws SQLException {
		reserve("A", 6, 201);
		String shortOfA = "{\"orderId\": \"A\", \"orderItemId\": \"more\", \"inventoryItemId\": \"inv_1\", "
				+ "\"quantity\": 9, \"warehouseId\": \"wh_2\", \"allowBackorder\": true}";
		try (Connection other = this.owner.connect()) {
			other.setAutoCommit(false);
			try (Statement lock = other.createStatement()) {
				lock.execute("select 1 from order_reservation where order_id = 'A' for update");
				assertThat(this.api.post("/allocations", shortOfA).code()).isEqualTo("CONTENTION");
				assertThat(create("B", 1).status()).isEqualTo(201);
			}
			other.rollback();
		}
		assertThat(this.api.post("/allocations", shortOfA).status()).isEqualTo(201);
	}

	@Test
	void whatStandsOrFallsAsAWholeLeavesNoTraceInTheReservation() {
		reserve("A", 6, 201);
		String before = this.api.get("/reservations/A").body();
		assertThat(this.api.post("/allocations/bulk", """
				{"orderId": "A", "atomic": true, "allowBackorder": true, "items": [
				 {"orderItemId": "more", "inventoryItemId": "inv_1", "quantity": 99, "warehouseId": "wh_2"},
				 {"orderItemId": "none", "inventoryItemId": "inv_none", "quantity": 1}]}""").code())
			.isEqualTo("BULK_REFUSED");
		assertThat(this.api.get("/reservations/A").body()).isEqualTo(before);
	}

	@Test
	void reservationsAreListedInPages() {
		reserve("A", 1, 201);
		reserve("B", 2, 201);
		reserve("C", 3, 201);
		Answer first = this.api.get("/reservations?limit=2");
		assertThat(first.data().findValuesAsString("orderId")).containsExactly("A", "B");
		Answer second = this.api.get("/reservations?limit=2&cursor=" + first.json().at("/page/nextCursor").asString());
		assertThat(second.data().findValuesAsString("orderId")).containsExactly("C");
	}

	@Test
	void theSameLineTwiceIsRefused() {
		String line = "{\"orderItemId\": \"line\", \"inventoryItemId\": \"inv_1\", \"quantity\": 1}";
		Answer answer = this.api.put("/reservations/A", "{\"items\": [%s, %s]}".formatted(line, line));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().at("/error/details/fields/0/field").asString()).isEqualTo("items[1]");
	}

	private static String lines(String itemId) {
		return "{\"allowBackorder\": true, \"items\": [{\"orderItemId\": \"line\", \"inventoryItemId\": \"%s\", \"quantity\": 12}]}"
			.formatted(itemId);
	}

	private void reserve(String orderId, int quantity, int status) {
		Answer answer = put(orderId, quantity, "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
	}

	private Answer put(String orderId, int quantity, String more) {
		return this.api.put("/reservations/" + orderId, """
				{"items": [{"orderItemId": "line", "inventoryItemId": "inv_1", "quantity": %d}]%s}"""
			.formatted(quantity, more));
	}

	private String allocate(String orderId, int quantity) {
		Answer answer = create(orderId, quantity);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.data().path("id").asString();
	}

	private Answer create(String orderId, int quantity) {
		return this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": %d,
				 "warehouseId": "wh_1"}""".formatted(orderId, quantity));
	}

	private void change(String allocation, int quantity) {
		Answer answer = this.api.put("/allocations/" + allocation, "{\"quantity\": %d}".formatted(quantity));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	private Answer cancel(String allocation) {
		return this.api.put("/allocations/" + allocation + "/cancel", "{\"reason\": \"no more\"}");
	}

	private void assertFigures(int onHand, int reserved, int committed, int available) {
		JsonNode item = this.api.get("/items/inv_1").data();
		assertThat(item.path("quantityOnHand").intValue()).as("on hand").isEqualTo(onHand);
		assertThat(item.path("quantityReserved").intValue()).as("reserved").isEqualTo(reserved);
		assertThat(item.path("quantityCommitted").intValue()).as("committed").isEqualTo(committed);
		assertThat(item.path("quantityAvailable").intValue()).as("available").isEqualTo(available);
		assertThat(this.api.get("/availability?sku=" + item.path("sku").asString())
			.data()
			.at("/0/quantityAvailable")
			.intValue()).as("availability").isEqualTo(available);
	}

}
