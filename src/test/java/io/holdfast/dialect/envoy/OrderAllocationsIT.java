package io.holdfast.dialect.envoy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an order's allocations. */
class OrderAllocationsIT extends EnvoyScenario {

	@Test
	void allocationsAreMadeOverSeveralLocationsAndItems() {
		Answer answer = post(allocation("loc_1", "inv_1", 2, "inv_2", 3), allocation("loc_2", "inv_1", 1));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertContains(answer.json(), """
				{"data": [
					{"location": {"id": "loc_1"}, "order": {"id": "ord_1"},
					 "items": [{"id": "inv_1", "quantity": 2}, {"id": "inv_2", "quantity": 3}]},
					{"location": {"id": "loc_2"}, "order": {"id": "ord_1"},
					 "items": [{"id": "inv_1", "quantity": 1}]}]}""");
		assertThat(answer.data().path(0).has("completed_at")).isFalse();
		assertThat(ofOrder()).isEqualTo(answer.data().valueStream().toList());
		assertContains(item("inv_1"), "{\"quantityReserved\": 3, \"quantityCommitted\": 0, \"quantityAvailable\": 7}");
		assertThat(this.api.get("/allocations?status=CONFIRMED").data()).hasSize(3);
	}

	@Test
	void allAreMadeOrNone() {
		assertProblem(post(allocation("loc_1", "inv_1", 2), allocation("loc_2", "inv_2", 1)), 409,
				"INSUFFICIENT_STOCK");
		assertThat(ofOrder()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from order_reservation").query(Long.class).single()).isZero();
	}

	@Test
	void whereNoLocationIsNamedTheBestIsChosen() {
		Answer answer = post("{\"location\": null, \"items\": [" + items("inv_1", 4, "inv_2", 1) + "]}",
				"{\"location\": {\"id\": null}, \"items\": [" + items("inv_1", 3) + "]}",
				"{\"items\": [" + items("inv_1", 1) + "]}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.data().valueStream().map((each) -> each.path("location").path("id").asString()))
			.containsExactly("loc_1", "loc_2", "loc_1");
	}

	@Test
	void anOrderWithoutAReservationGetsOneThatFixesItsQuantity() {
		post(allocation("loc_1", "inv_1", 3));
		assertContains(reservation(), """
				{"order": {"id": "ord_1"}, "items": [{"id": "inv_1", "quantity": 3, "allocated_quantity": 3}]}""");
		assertProblem(post(allocation("loc_1", "inv_1", 1)), 422, "RESERVATION_EXCEEDED");
		assertProblem(post(allocation("loc_1", "inv_2", 1)), 422, "RESERVATION_EXCEEDED");
	}

	@Test
	void togetherTheyMayNotPassTheReservation() {
		reserve("ord_1", "inv_1", 4);
		String id = id(post(allocation("loc_1", "inv_1", 3)));
		assertProblem(post(allocation("loc_1", "inv_1", 1), allocation("loc_2", "inv_1", 1)), 422,
				"RESERVATION_EXCEEDED");
		assertProblem(patch(change(id, "\"items\": [" + items("inv_1", 5) + "]")), 422, "RESERVATION_EXCEEDED");
		assertThat(patch(change(id, "\"items\": [" + items("inv_1", 4) + "]")).status()).isEqualTo(200);
		assertContains(reservation(), "{\"items\": [{\"quantity\": 4, \"allocated_quantity\": 4}]}");
		assertThat(this.api.get("/reservations/ord_1").data().path("items").path(0).path("allocated").intValue())
			.isEqualTo(4);
	}

	@Test
	void theDocumentedSplitWorks() {
		reserve("ord_1", "inv_1", 3);
		String first = id(post(allocation("loc_1", "inv_1", 3)));
		assertThat(patch(change(first, "\"items\": [" + items("inv_1", 2) + "]")).status()).isEqualTo(200);
		String second = id(post(allocation("loc_1", "inv_1", 1)));
		assertThat(patch(change(first, "\"completed\": true")).data().path(0).has("completed_at")).isTrue();
		assertThat(ofOrder().stream().map((each) -> each.has("completed_at"))).containsExactly(true, false);
		assertThat(patch(change(second, "\"completed_at\": \"2023-02-28T20:00:42.815574123+01:00\"")).data()
			.path(0)
			.path("completed_at")
			.asString()).isEqualTo("2023-02-28T20:00:42.815574123+01:00");
		assertContains(item("inv_1"), "{\"quantityOnHand\": 7, \"quantityReserved\": 0}");
		assertThat(ofOrder().getLast().path("completed_at").asString())
			.isEqualTo("2023-02-28T20:00:42.815574123+01:00");
	}

	@Test
	void itemsThatAreAbsentStayAndThoseThatAreThereReplace() {
		String id = id(post(allocation("loc_1", "inv_1", 2, "inv_2", 3)));
		assertContains(patch(change(id, "\"more\": 1")).json(),
				"{\"data\": [{\"items\": [{\"id\": \"inv_1\", \"quantity\": 2}, {\"id\": \"inv_2\", \"quantity\": 3}]}]}");
		assertContains(patch(change(id, "\"items\": [" + items("inv_2", 1) + "]")).json(),
				"{\"data\": [{\"id\": \"%s\", \"items\": [{\"id\": \"inv_2\", \"quantity\": 1}]}]}".formatted(id));
		assertContains(patch(change(id, "\"items\": [" + items("inv_1", 1, "inv_2", 2) + "]")).json(),
				"{\"data\": [{\"items\": [{\"id\": \"inv_1\", \"quantity\": 1}, {\"id\": \"inv_2\", \"quantity\": 2}]}]}");
	}

	@Test
	void anAllocationMovesAsAWholeAndKeepsItsId() {
		String id = id(post(allocation("loc_1", "inv_1", 4)));
		assertContains(patch(change(id, "\"location\": {\"id\": \"loc_2\"}")).json(),
				"{\"data\": [{\"id\": \"%s\", \"location\": {\"id\": \"loc_2\"}}]}".formatted(id));
		assertThat(this.api.get("//allocations?location_id=loc_1").data()).isEmpty();
		assertProblem(patch(change(id, "\"location\": {\"id\": \"loc_none\"}")), 404, "WAREHOUSE_NOT_FOUND");
	}

	@Test
	void aSmallerOneFitsWhereTheWholeWouldNot() {
		this.given.stock("inv_1", "loc_2", 1);
		String id = id(post(allocation("loc_1", "inv_1", 3)));
		assertProblem(patch(change(id, "\"location\": {\"id\": \"loc_2\"}")), 409, "INSUFFICIENT_STOCK");
		Answer moved = patch(change(id, "\"location\": {\"id\": \"loc_2\"}, \"items\": [" + items("inv_1", 1) + "]"));
		assertThat(moved.status()).as(moved.body()).isEqualTo(200);
	}

	@Test
	void whatOneGivesBackAnotherMayTake() {
		reserve("ord_1", "inv_1", 6);
		String first = id(post(allocation("loc_1", "inv_1", 1)));
		String second = id(post(allocation("loc_1", "inv_1", 4)));
		this.given.pending("inv_1", "loc_2", 1);
		Answer swapped = patch(change(first, "\"items\": [" + items("inv_1", 4) + "]"),
				change(second, "\"items\": [" + items("inv_1", 1) + "]"));
		assertThat(swapped.status()).as(swapped.body()).isEqualTo(200);
		assertThat(swapped.data().valueStream().map((each) -> each.path("id").asString())).containsExactly(first,
				second);
		assertThat(swapped.data().path(0).path("items").path(0).path("quantity").intValue()).isEqualTo(4);
	}

	@Test
	void itIsChangedBeforeItIsCompleted() {
		String id = id(post(allocation("loc_1", "inv_1", 4)));
		Answer done = patch(change(id, "\"completed\": true, \"items\": [" + items("inv_1", 3) + "]"));
		assertThat(done.data().path(0).path("items").path(0).path("quantity").intValue()).isEqualTo(3);
		assertContains(item("inv_1"), "{\"quantityOnHand\": 7, \"quantityReserved\": 0, \"quantityCommitted\": 1}");
		assertThat(patch(change(id, "\"completed\": true")).status()).isEqualTo(200);
		assertProblem(patch(change(id, "\"items\": [" + items("inv_1", 2) + "]")), 409, "LINE_EXCEEDED");
		assertProblem(patch(change(id, "\"location\": {\"id\": \"loc_2\"}")), 409, "INVALID_STATUS_TRANSITION");
	}

	@Test
	void anUnknownAllocationIsNotFoundAndNothingIsChanged() {
		String id = id(post(allocation("loc_1", "inv_1", 2)));
		List<JsonNode> before = ofOrder();
		assertProblem(patch(change(id, "\"items\": [" + items("inv_1", 1) + "]"),
				change("alloc_none", "\"completed\": true")), 404, "ALLOCATION_NOT_FOUND");
		Answer ofAnother = this.api.with("Content-Type", "application/json")
			.send("PATCH", "//allocations/orders/ord_2",
					BodyPublishers.ofString("{\"allocations\": [" + change(id, "\"completed\": true") + "]}"));
		assertProblem(ofAnother, 404, "ALLOCATION_NOT_FOUND");
		assertThat(ofOrder()).isEqualTo(before);
	}

	@Test
	void deletedOnesAreGoneAndTheReservationStays() {
		reserve("ord_1", "inv_1", 4);
		String id = id(post(allocation("loc_1", "inv_1", 2)));
		id(post(allocation("loc_2", "inv_1", 2)));
		assertThat(this.api.delete(ORDER).status()).isEqualTo(204);
		assertThat(ofOrder()).isEmpty();
		assertThat(this.api.get("//allocations").data()).isEmpty();
		assertContains(reservation(), "{\"items\": [{\"quantity\": 4, \"allocated_quantity\": 0}]}");
		assertContains(item("inv_1"), "{\"quantityReserved\": 0, \"quantityCommitted\": 4, \"quantityAvailable\": 6}");
		assertThat(this.api.delete(ORDER).status()).isEqualTo(204);
		assertProblem(patch(change(id, "\"completed\": true")), 404, "ALLOCATION_NOT_FOUND");
	}

	@Test
	void whereOneIsCompletedNoneIsDeleted() {
		reserve("ord_1", "inv_1", 4);
		String id = id(post(allocation("loc_1", "inv_1", 2)));
		id(post(allocation("loc_2", "inv_1", 2)));
		patch(change(id, "\"completed\": true"));
		assertProblem(this.api.delete(ORDER), 409, "INVALID_STATUS_TRANSITION");
		assertThat(ofOrder()).hasSize(2);
	}

	@Test
	void whatOneLosesAnotherGains() {
		reserve("ord_1", "inv_1", 3);
		this.given.stock("inv_1", "loc_1", 3);
		String one = id(post(allocation("loc_1", "inv_1", 2)));
		String other = id(post(allocation("loc_1", "inv_1", 1)));
		assertContains(
				patch(change(other, "\"items\": [" + items("inv_1", 2) + "]"),
						change(one, "\"items\": [" + items("inv_1", 1) + "]"))
					.json(),
				"{\"data\": [{\"items\": [{\"quantity\": 2}]}, {\"items\": [{\"quantity\": 1}]}]}");
		assertProblem(patch(change(one, "\"items\": [" + items("inv_1", 2) + "]")), 422, "RESERVATION_EXCEEDED");
	}

	@Test
	void whenItWasCompletedIsAnInstantAndStays() {
		String id = id(post(allocation("loc_1", "inv_1", 2)));
		for (String wrong : List.of("\"completed_at\": \"2023-13-45T99:99:99Z\"",
				"\"completed_at\": \"2023-02-30T00:00:00Z\"")) {
			Answer answer = patch(change(id, wrong));
			assertProblem(answer, 400, "VALIDATION_ERROR");
			assertThat(answer.json().path("errors").path(0).path("field").asString())
				.isEqualTo("allocations[0].completed_at");
		}
		String at = "\"completed_at\": \"2023-02-28T00:00:00Z\"";
		assertProblem(patch(change(id, at + ", \"completed\": false")), 422, "UNPROCESSABLE");
		assertContains(item("inv_1"), "{\"quantityOnHand\": 10}");
		assertThat(patch(change(id, at)).status()).isEqualTo(200);
		assertThat(patch(change(id, at)).status()).isEqualTo(200);
		assertProblem(patch(change(id, "\"completed_at\": \"2024-02-28T00:00:00Z\"")), 409,
				"INVALID_STATUS_TRANSITION");
		assertThat(ofOrder().getFirst().path("completed_at").asString()).isEqualTo("2023-02-28T00:00:00Z");
	}

	@Test
	void whereThereAreNoneThereAreNoneAfterwards() {
		assertThat(this.api.delete(ORDER).status()).isEqualTo(204);
		reserve("ord_1", "inv_1", 3);
		assertThat(this.api.delete(ORDER).status()).isEqualTo(204);
	}

	@Test
	void anUnknownItemIsNotFoundThoughTheOrderHasAReservation() {
		reserve("ord_1", "inv_1", 3);
		assertProblem(post(allocation("loc_1", "inv_none", 1)), 404, "INVENTORY_ITEM_NOT_FOUND");
	}

	@Test
	void whatWasAllocatedNativelyIsAnAllocationToo() {
		String id = this.api.post("/allocations", """
				{"orderId": "ord_1", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 3,
				 "warehouseId": "loc_1"}""").data().path("id").asString();
		assertContains(this.api.get(ORDER).json(), """
				{"data": [{"id": "%s", "location": {"id": "loc_1"}, "items": [{"id": "inv_1", "quantity": 3}]}]}"""
			.formatted(id));
		assertContains(patch(change(id, "\"completed\": true, \"items\": [" + items("inv_1", 2) + "]")).json(),
				"{\"data\": [{\"items\": [{\"id\": \"inv_1\", \"quantity\": 2}]}]}");
		assertThat(this.api.get("/allocations/" + id).data().path("status").asString()).isEqualTo("FULFILLED");
	}

	@Test
	void aRepeatUnderItsKeyIsDoneOnce() {
		String body = "{\"allocations\": [" + allocation("loc_1", "inv_1", 2) + "]}";
		Answer first = this.api.with("Idempotency-Key", "k").post(ORDER, body);
		Answer again = this.api.with("Idempotency-Key", "k").post(ORDER, body);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(ofOrder()).hasSize(1);
	}

	@Test
	void anAllocationIsNamedOnceByWhicheverId() {
		String id = id(post(allocation("loc_1", "inv_1", 2, "inv_2", 3)));
		List<JsonNode> before = ofOrder();
		List<String> lines = this.api.get("/allocations?orderId=ord_1")
			.data()
			.valueStream()
			.map((each) -> each.path("id").asString())
			.toList();
		assertProblem(patch(change(id, "\"items\": [" + items("inv_1", 1) + "]"),
				change(lines.getFirst(), "\"completed\": true")), 422, "NAMED_TWICE");
		assertProblem(patch(change(lines.getFirst(), "\"completed\": true"),
				change(lines.getLast(), "\"items\": [" + items("inv_1", 1) + "]")), 422, "NAMED_TWICE");
		assertThat(ofOrder()).isEqualTo(before);
		assertThat(patch(change(lines.getLast(), "\"completed\": true")).status()).isEqualTo(200);
	}

	@Test
	void ofTwoThatBeginAnOrderAtOnceOneFixesItsQuantity() {
		this.given.stock("inv_1", "loc_1", 20).stock("inv_2", "loc_1", 20);
		for (int round = 0; round < 8; round++) {
			String order = "//allocations/orders/new_" + round;
			List<Answer> answers = AtOnce.run(2, (caller) -> this.api.post(order,
					"{\"allocations\": [" + allocation("loc_1", "inv_" + (1 + caller), 1) + "]}"));
			assertThat(answers.stream().map(Answer::status)).as(answers.toString()).containsExactlyInAnyOrder(201, 422);
			assertThat(this.api.get(order).data()).hasSize(1);
			assertThat(this.api.get("//reservations?order_id=new_" + round).data().path(0).path("items")).hasSize(1);
			assertThat(this.api.delete(order).status()).isEqualTo(204);
		}
	}

	@Test
	void manyAtOnceNeverPassTheReservation() {
		this.given.stock("inv_1", "loc_1", 20).stock("inv_1", "loc_2", 20);
		reserve("ord_1", "inv_1", 6);
		List<Integer> answers = AtOnce.run(10,
				(caller) -> post(allocation("loc_" + (1 + caller % 2), "inv_1", 2)).status());
		assertThat(answers).filteredOn((status) -> status == 201).hasSize(3);
		assertThat(answers).allMatch((status) -> status == 201 || status == 422 || status == 503);
	}

	@Test
	void twoItemsOfOneAllocationCompletedAtOnceAreCompletedOnce() {
		String id = id(post(allocation("loc_1", "inv_1", 2, "inv_2", 3)));
		AtOnce.run(4, (caller) -> patch(change(id, "\"completed\": true")).status());
		assertThat(ofOrder()).hasSize(1).allMatch((each) -> each.has("completed_at"));
		assertContains(item("inv_1"), "{\"quantityOnHand\": 8}");
		assertContains(item("inv_2"), "{\"quantityOnHand\": 2}");
	}

}
