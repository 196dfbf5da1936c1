package io.holdfast.dialect.crux;

import java.time.Duration;
import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an order whose supplier decides its lines. */
class AllocateOrderIT extends CruxScenario {

	@AfterEach
	void everythingAddsUp() {
		this.books.assertBalanced();
	}

	@Test
	void acceptedUnitsAreAllocatedAndConfirmedInTheBestWarehouses() {
		this.given.stock(ITEM, "wh_2", 3);
		assertThat(decide(5, 0, 1).status()).isEqualTo(200);
		assertThat(allocations()).hasSize(2).allMatch((each) -> each.path("status").asString().equals("CONFIRMED"));
		assertThat(allocations().stream().map((each) -> each.path("quantity").intValue())).containsExactlyInAnyOrder(4,
				1);
		assertThat(this.api.get("/transactions?type=RESERVE&orderId=" + ORDER).data()).hasSize(2)
			.allMatch((entry) -> entry.path("status").asString().equals("CONFIRMED"));
		assertContains(item(), "{\"quantityReserved\": 5, \"quantityCommitted\": 0, \"quantityAvailable\": 2}");
	}

	@Test
	void oneWarehouseServesALineWhereItCan() {
		decide(6, 0, 0);
		assertThat(allocations()).hasSize(1);
		assertThat(allocations().getFirst().path("quantity").intValue()).isEqualTo(6);
	}

	@Test
	void backorderedUnitsAreKeptWithTheirDateThoughThereAreSome() {
		decide(5, 0, 1);
		assertContains(reserved(), """
				{"quantity": 6, "allocated": 5, "open": 0, "backordered": 1, "rejected": 0,
				 "backorderDate": "2019-01-01"}""");
	}

	@Test
	void whatWasPutOffIsCommittedAsSoonAsMoreArrives() {
		decide(5, 0, 1);
		this.given.stock(ITEM, "wh_2", 5);
		assertContains(reserved(), "{\"open\": 0, \"backordered\": 1}");
		this.given.stock(ITEM, "wh_2", 7);
		assertContains(reserved(), "{\"open\": 1, \"backordered\": 0}");
	}

	@Test
	void whatIsShortIsWaitedForAndHadFromWhoeverGivesItBack() {
		String other = this.given.pending(ITEM, "wh_1", 4);
		assertThat(decide(5, 0, 1).status()).isEqualTo(200);
		assertContains(item(), "{\"quantityAvailable\": 1}");
		this.given.pending(ITEM, "wh_2", 1);
		decide(5, 0, 1);
		assertContains(reserved(), "{\"open\": 0, \"backordered\": 1}");
		this.given.cancel(other);
		assertContains(reserved(), "{\"open\": 1, \"backordered\": 0}");
	}

	@Test
	void rejectedUnitsAreFreeForOthers() {
		assertContains(item(), "{\"quantityCommitted\": 6, \"quantityAvailable\": 4}");
		assertContains(decide(0, 6, 0).json(), "[{\"" + LINE + "\": \"Rejected\"}]");
		assertContains(reserved(), "{\"open\": 0, \"backordered\": 0, \"rejected\": 6}");
		assertContains(item(), "{\"quantityCommitted\": 0, \"quantityAvailable\": 10}");
	}

	@Test
	void rejectedUnitsGoFirstToThoseWhoWaitForThem() {
		reserve("other", "line", ITEM, 6);
		assertContains(this.api.get("/reservations/other").data().path("items").path(0), "{\"backordered\": 2}");
		decide(0, 6, 0);
		assertContains(this.api.get("/reservations/other").data().path("items").path(0), "{\"backordered\": 0}");
	}

	@Test
	void whatNobodyDecidesStaysPromised() {
		assertContains(decide(2, 1, 1).json(), "[{\"" + LINE + "\": \"Allocated\"}]");
		assertContains(reserved(), "{\"allocated\": 2, \"open\": 2, \"backordered\": 1, \"rejected\": 1}");
	}

	@Test
	void whatNobodyDecidesWaitsOnWhereItIsShort() {
		reserve(ORDER, LINE, ITEM, 12);
		assertContains(reserved(), "{\"open\": 10, \"backordered\": 2}");
		assertThat(decide(3, 0, 0).status()).isEqualTo(200);
		assertContains(reserved(), "{\"allocated\": 3, \"open\": 7, \"backordered\": 2}");
	}

	@ParameterizedTest
	@CsvSource({ "5, 0, 1", "0, 6, 0", "0, 0, 6", "2, 1, 1", "0, 0, 0", "6, 0, 0" })
	void aRepeatChangesNothing(int accepted, int rejected, int backordered) {
		decide(accepted, rejected, backordered);
		List<?> before = everything();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(decide(accepted, rejected, backordered).status()).isEqualTo(200);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void aDecisionReplacesTheOneBefore() {
		decide(0, 6, 0);
		decide(5, 0, 1);
		decide(3, 1, 2);
		assertThat(allocations().stream().mapToInt((each) -> each.path("quantity").intValue()).sum()).isEqualTo(3);
		assertContains(reserved(), "{\"allocated\": 3, \"open\": 0, \"backordered\": 2, \"rejected\": 1}");
		assertContains(item(), "{\"quantityReserved\": 3, \"quantityAvailable\": 7}");
		decide(0, 0, 0);
		assertThat(allocations()).isEmpty();
		assertContains(reserved(), "{\"allocated\": 0, \"open\": 6, \"backordered\": 0, \"rejected\": 0}");
	}

	@Test
	void whatWasAllocatedNativelyCountsAndIsConfirmed() {
		this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "%s", "inventoryItemId": "inv_1", "quantity": 2,
				 "warehouseId": "wh_2"}""".formatted(ORDER, LINE));
		decide(3, 0, 0);
		assertThat(allocations()).hasSize(2).allMatch((each) -> each.path("status").asString().equals("CONFIRMED"));
		assertThat(allocations().stream().map((each) -> each.path("quantity").intValue())).containsExactlyInAnyOrder(2,
				1);
	}

	@Test
	void aHoldThatIsOverCountsNoMore() {
		this.api.post("/allocations", """
				{"orderId": "%s", "orderItemId": "%s", "inventoryItemId": "inv_1", "quantity": 2,
				 "warehouseId": "wh_2"}""".formatted(ORDER, LINE));
		this.clock.advance(Duration.ofHours(1));
		decide(3, 0, 0);
		assertThat(allocations()).hasSize(1);
		assertContains(reserved(), "{\"allocated\": 3, \"open\": 3}");
	}

	@Test
	void fewerThanWereShippedCantBeAccepted() {
		decide(4, 0, 0);
		allocations().forEach((each) -> this.given.fulfill(each.path("id").asString()));
		List<?> before = everything();
		Answer refused = decide(3, 0, 3);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().path("detail").asString()).contains("FULFILLED");
		assertThat(everything()).isEqualTo(before);
		assertThat(decide(4, 2, 0).status()).isEqualTo(200);
	}

	@Test
	void moreThanThereIsCantBeAcceptedAndNothingOfTheRequestIsDone() {
		this.given.item("inv_2").stock("inv_2", "wh_1", 5);
		this.api.put("/reservations/" + ORDER, """
				{"items": [{"orderItemId": "%s", "inventoryItemId": "inv_1", "quantity": 6},
				           {"orderItemId": "second", "inventoryItemId": "inv_2", "quantity": 9}],
				 "allowBackorder": true}""".formatted(LINE));
		List<?> before = everything();
		Answer refused = put("{\"line_items\": [" + line(LINE, 5, 0, 1) + ", " + line("second", 6, 0, 3) + "]}");
		assertThat(refused.status()).as(refused.body()).isEqualTo(409);
		assertThat(refused.json().path("detail").asString()).contains("inv_2", "6", "5");
		assertThat(everything()).isEqualTo(before);
		assertContains(put("{\"line_items\": [" + line(LINE, 0, 0, 1) + ", " + line("second", 5, 0, 4) + "]}").json(),
				"[{\"" + LINE + "\": \"Backordered\"}, {\"second\": \"Allocated\"}]");
	}

	@Test
	void whatOneLineGivesBackAnotherMayTake() {
		this.api.put("/reservations/" + ORDER, """
				{"items": [{"orderItemId": "%s", "inventoryItemId": "inv_1", "quantity": 10},
				           {"orderItemId": "second", "inventoryItemId": "inv_1", "quantity": 4}],
				 "allowBackorder": true}""".formatted(LINE));
		assertThat(decide(10, 0, 0).status()).isEqualTo(200);
		Answer answer = put("{\"line_items\": [" + line("second", 4, 0, 0) + ", " + line(LINE, 6, 4, 0) + "]}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertContains(item(), "{\"quantityReserved\": 10, \"quantityAvailable\": 0}");
	}

	@Test
	void aReservationThatIsReplacedForgetsWhatWasDecided() {
		decide(0, 5, 1);
		reserve(ORDER, LINE, ITEM, 2);
		assertContains(reserved(), "{\"quantity\": 2, \"open\": 2, \"backordered\": 0, \"rejected\": 0}");
	}

	@Test
	void manyAtOnceLeaveOneDecision() {
		AtOnce.run(8, (caller) -> decide(caller % 4, caller % 2, 1));
		JsonNode line = reserved();
		assertThat(line.path("allocated").intValue() + line.path("open").intValue() + line.path("rejected").intValue())
			.isEqualTo(5);
		assertThat(line.path("backordered").intValue()).isEqualTo(1);
	}

	private List<?> everything() {
		return List
			.of("order_reservation", "reservation_line", "inventory_item", "stock_level", "allocation", "journal")
			.stream()
			.flatMap((table) -> this.jdbc.sql("select * from " + table + " order by 1, 2, 3")
				.query()
				.listOfRows()
				.stream())
			.toList();
	}

}
