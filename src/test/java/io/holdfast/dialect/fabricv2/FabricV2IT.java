package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.function.Function;

import java.net.http.HttpRequest.BodyPublishers;

import io.holdfast.kernel.Coordinates;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** fabric's second version, endpoint by endpoint. */
class FabricV2IT extends IntegrationTest {

	private Api fabric;

	@BeforeEach
	void stock() {
		this.fabric = this.api.with("x-site-context", FabricV2Tongue.CONTEXT);
		this.given.warehouse("410", 1, new Coordinates(47.6, -122.3), true)
			.warehouse("1234B", 2, new Coordinates(40.7, -74.0), true)
			.item("SKU-1")
			.item("SKU-2")
			.stock("SKU-1", "410", 10)
			.stock("SKU-1", "1234B", 20)
			.stock("SKU-2", "410", 10)
			.stock("SKU-2", "1234B", 20);
	}

	@AfterEach
	void everythingAddsUp() {
		this.books.assertBalanced();
	}

	@Test
	void anOrderIsAllocatedAtTheNearestWarehouseAndKeepsWhatWasSaid() {
		JsonNode document = order("e1", 3, 2);
		assertThat(document.path("locationNum").stringValue()).isEqualTo("410");
		assertThat(document.path("statusCode").stringValue()).isEqualTo("ALLOCATED");
		assertThat(document.path("allocationId").stringValue()).matches("[0-9a-f]{24}");
		assertThat(document.path("parentAllocationId")).isEqualTo(document.path("allocationRequestId"));
		assertThat(document.path("items").path(0).path("price").decimalValue()).isEqualByComparingTo("50.20");
		assertThat(this.fabric.get("//allocation/" + id(document) + "/").body()).contains("\"price\":50.20")
			.contains("\"color\":\"red\"")
			.contains("2022-08-01T18:03:28.483971941Z")
			.contains("\"city\":\"Seattle\"");
		assertThat(get(document)).isEqualTo(document);
	}

	@Test
	void whatCannotBeHadIsScratched() {
		Answer answer = create("e1", 31, 2);
		assertThat(answer.status()).as(answer.body()).isEqualTo(206);
		JsonNode last = answer.json().path(answer.json().size() - 1);
		assertThat(last.path("type").stringValue()).isEqualTo("SCRATCHED");
		assertThat(last.path("items").path(0).path("scratchQuantity").intValue()).isOne();
		assertThat(last.path("items").path(0).path("itemStatus").stringValue()).isEqualTo("SCRATCHED");
		assertThat(this.fabric.get("//allocation/" + id(last)).json()).isEqualTo(last);
	}

	@Test
	void anUnknownItemIsNotFound() {
		Answer answer = this.fabric.post("//allocation",
				"""
						{"detailType": "ORDER_CREATED", "detail": {"orderNumber": "o", "items": [{"sku": "NO", "quantity": 1}]}}""");
		assertThat(answer.status()).isEqualTo(404);
		assertRefused(answer, "INVENTORY_ITEM_NOT_FOUND");
	}

	@Test
	void anEventThatIsToldAgainHasOneEffect() {
		JsonNode document = order("e1", 3, 2);
		Answer again = create("e1", 3, 2);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().path(0)).isEqualTo(document);
		Answer mail = this.fabric.post("//allocation/", """
				{"detailType": "refund_notification_email", "detail": {"orderNumber": "ord", "id": "m1"}}""");
		assertThat(mail.json().path(0)).isEqualTo(document);
		assertThat(this.jdbc.sql("select count(*) from order_event").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void anEventThatIsToldAgainIsAnsweredWithTheDocumentsOfTheFirstTime() {
		JsonNode first = order("e1", 3, 2);
		assertThat(create("e2", 30, 1).status()).isEqualTo(206);
		Answer again = create("e1", 3, 2);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().valueStream()).containsExactly(first);
		String shipped = shipment(first).body();
		assertThat(shipment(first).body()).isEqualTo(shipped);
		assertThat(create("e2", 30, 1).status()).isEqualTo(206);
	}

	@Test
	void anEventOfAnOrderThatIsNotKnownYetIsKept() {
		Answer answer = event("INVOICE_POSTING", "i1", "[]");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().isEmpty()).isTrue();
		assertThat(this.jdbc.sql("select order_id from order_event").query(String.class).single()).isEqualTo("ord");
	}

	@Test
	void shipmentsShipPartsAndCancellationsCancelTheRest() {
		JsonNode document = order("e1", 3, 2);
		JsonNode shipped = event("SHIPMENT_CREATED", "s1", "[{\"lineItemId\": \"l1\", \"quantity\": 2}]").json()
			.path(0);
		assertThat(shipped.path("statusCode").stringValue()).isEqualTo("PARTIALLY_SHIPPED");
		assertThat(shipped.path("items").path(0).path("shippedQuantity").intValue()).isEqualTo(2);
		assertThat(shipped.path("items").path(0).path("quantity").intValue()).isEqualTo(3);
		assertRefused(event("SHIPMENT_CREATED", "s2", "[{\"lineItemId\": \"l1\", \"quantity\": 2}]"), "LINE_EXCEEDED");
		event("BACKORDER_CANCEL", "c1", "[{\"lineItemId\": \"l1\"}]");
		event("PICKUP_COMPLETED", "s3", "[]");
		assertThat(get(document).path("statusCode").stringValue()).isEqualTo("PARTIALLY_SHIPPED");
		assertThat(get(document).path("items").path(0).path("cancelledQuantity").intValue()).isOne();
	}

	@Test
	void anUpdateChangesWordsPlaceAndUnits() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		((ObjectNode) document.path("items").path(0)).put("quantity", 4);
		document.put("locationNum", "1234B")
			.put("allocationNum", "mine")
			.put("shipDate", "2022-08-01T18:03:28.483971941Z");
		Answer answer = put(document);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		JsonNode after = answer.json();
		assertThat(after.path("version").intValue()).isEqualTo(2);
		assertThat(after.path("locationNum").stringValue()).isEqualTo("1234B");
		assertThat(after.path("previousAllocationLocationNum").intValue()).isEqualTo(410);
		assertThat(after.path("allocationNum").stringValue()).isEqualTo("mine");
		assertThat(after.path("items").path(0).path("quantity").intValue()).isEqualTo(4);
		assertThat(get(document)).isEqualTo(after);
		assertThat(put(document).status()).isEqualTo(409);
	}

	@Test
	void anUpdateTakesStepsThatAreLegal() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		document.remove("version");
		assertThat(put(document.put("statusCode", "pending_pick")).json().path("statusCode").stringValue())
			.isEqualTo("PENDING_PICK");
		assertThat(put(document.put("statusCode", "SHIPPED")).json().path("statusCode").stringValue())
			.isEqualTo("SHIPPED");
		assertThat(put(document.put("statusCode", "CANCELLED")).status()).isEqualTo(400);
		assertThat(put(document.put("statusCode", "ALLOCATED")).status()).isEqualTo(400);
	}

	@Test
	void anUpdateWithOtherLinesIsRefused() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		ObjectNode shorter = document.deepCopy();
		((ArrayNode) shorter.path("items")).remove(1);
		assertThat(put(shorter).status()).isEqualTo(400);
		((ObjectNode) document.path("items").path(1)).put("allocationLineNumber", 9);
		assertThat(put(document).status()).isEqualTo(400);
	}

	@Test
	void reallocationMovesToANewDocument() {
		JsonNode document = order("e1", 3, 2);
		Answer answer = this.fabric.put("//allocation/reallocate",
				reallocation("\"" + id(document) + "\"", "ALLOCATION"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		String message = answer.json().path("message").stringValue();
		assertThat(message)
			.matches("Reallocation process completed Successfully with !! allocation Ids \\[[0-9a-f]{24}\\]");
		JsonNode moved = this.fabric.get("//allocation/" + message.replaceAll(".*\\[|\\]", "")).json();
		assertThat(moved.path("locationNum").stringValue()).isEqualTo("1234B");
		assertThat(moved.path("parentAllocationId")).isEqualTo(document.path("allocationRequestId"));
		assertThat(moved.path("previousAllocationLocationNum").intValue()).isEqualTo(410);
		assertThat(get(document).path("statusCode").stringValue()).isEqualTo("REALLOCATED");
		assertThat(this.fabric.put("//allocation/reallocate/", reallocation("[\"ord\"]", "order")).status())
			.isEqualTo(200);
		assertThat(this.fabric.put("//allocation/reallocate", reallocation("\"x\"", "SHIPMENT")).status())
			.isEqualTo(400);
	}

	@Test
	void cancellingIsAllOrNothingAndMayBeRepeated() {
		JsonNode document = order("e1", 3, 2);
		Answer missing = this.fabric.put("//allocation/cancel/" + id(document) + ",62ff5c0bec0aed3c86202c32");
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.body()).contains("62ff5c0bec0aed3c86202c32");
		JsonNode cancelled = this.fabric.put("//allocation/cancel/" + id(document)).json().path(0);
		assertThat(cancelled.path("statusCode").stringValue()).isEqualTo("CANCELLED");
		assertThat(this.fabric.put("//allocation/cancel/" + id(document) + "/").json().path(0)).isEqualTo(cancelled);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"orderNumber\": \"ord\"}", "{\"orderNumber\": \"or*\"}",
			"{\"statusCode\": [\"ALLOCATED\", \"SHIPPED\"]}", "{\"locationNum\": \"410\"}",
			"{\"items\": {\"sku\": \"SKU-1\"}}", "{\"items\": [{\"sku\": [\"SKU-2\"]}]}",
			"{\"updatedAt\": {\"gte\": \"2020-01-01T00:00:00Z\", \"lt\": \"2100-01-01T00:00:00Z\"}}" })
	void documentsAreFoundByWhatTheyAre(String filters) {
		JsonNode document = order("e1", 3, 2);
		Answer answer = query(filters);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path(0)).isEqualTo(document);
		assertThat(answer.json().size()).isOne();
	}

	@Test
	void documentsAreFoundByTheirItemsAlsoWhereTheyHoldNone() {
		JsonNode moved = order("e1", 1, 1);
		this.fabric.put("//allocation/reallocate", reallocation("[\"%s\"]".formatted(id(moved)), "ALLOCATION"));
		JsonNode scratched = create("e2", 40, 1).json().path(2);
		assertThat(scratched.path("type").stringValue()).isEqualTo("SCRATCHED");
		assertThat(ids(query("{\"items\": {\"sku\": \"SKU-1\"}}"))).contains(id(moved), id(scratched));
		assertThat(ids(query("{\"items\": {\"sku\": \"SKU-2\"}}"))).contains(id(moved)).doesNotContain(id(scratched));
		assertThat(ids(query("{\"items\": {\"sku\": \"SKU-1\"}, \"statusCode\": \"REALLOCATED\"}")))
			.containsExactly(id(moved));
	}

	@Test
	void documentsAreFoundByWhatTheirClientCallsTheItem() {
		ObjectNode document = ((ObjectNode) order("e1", 1, 1)).deepCopy();
		((ObjectNode) document.path("items").path(0)).put("itemId", 100064);
		((ObjectNode) document.path("items").path(1)).put("itemId", "x".repeat(200));
		assertThat(put(document).status()).isEqualTo(200);
		for (String id : List.of("100064", "\"100064\"", "[\"other\", 100064]", "\"SKU-1\"")) {
			assertThat(ids(query("{\"items\": {\"itemId\": %s}}".formatted(id)))).containsExactly(id(document));
		}
		assertThat(query("{\"items\": {\"sku\": \"100064\"}}").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"orderNumber\": \"other\"}", "{\"statusCode\": \"SHIPPED\"}",
			"{\"locationNum\": \"1234B\"}", "{\"updatedAt\": {\"lt\": \"2020-01-01T00:00:00Z\"}}" })
	void whatIsNotLikeTheFiltersIsNotFound(String filters) {
		order("e1", 3, 2);
		assertThat(query(filters).status()).isEqualTo(404);
	}

	@Test
	void whatNoIndexAnswersCannotBeAsked() {
		assertRefused(query("{\"shipMethod\": \"Overnight\"}"), "VALIDATION_ERROR");
		assertThat(query("{\"statusCode\": \"LOST\"}").status()).isEqualTo(400);
		assertThat(this.fabric.post("//allocation/query", "{\"sortBy\": \"price\", \"filters\": {}}").status())
			.isEqualTo(400);
	}

	@Test
	void theHeaderIsRequired() {
		assertRefused(this.api.get("//allocation/62ff5c0bec0aed3c86202c32"), "VALIDATION_ERROR");
		assertThat(this.api.with("x-site-context", "{\"account\": \"short\"}").get("//allocation/x").status())
			.isEqualTo(400);
		assertThat(this.api.with("x-site-context", "nonsense").get("//allocation/x").status()).isEqualTo(400);
	}

	@Test
	void everyErrorHasItsShape() {
		assertRefused(this.fabric.get("//allocation/62ff5c0bec0aed3c86202c32"), "ALLOCATION_NOT_FOUND");
		assertThat(this.fabric.get("//allocation/62ff5c0bec0aed3c86202c32").status()).isEqualTo(400);
		Answer method = this.fabric.delete("//allocation/62ff5c0bec0aed3c86202c32");
		assertThat(method.status()).isEqualTo(405);
		assertRefused(method, "METHOD_NOT_ALLOWED");
		assertRefused(this.fabric.get("//allocation/a/b/c"), "NOT_FOUND");
		assertRefused(this.fabric.with("Content-Type", "text/plain")
			.send("POST", "//allocation/", BodyPublishers.ofString("x")), "UNSUPPORTED_MEDIA_TYPE");
		assertRefused(this.fabric.post("//allocation/", "{"), "MALFORMED_REQUEST");
		assertRefused(this.fabric.post("//allocation/", "{\"a\": \"" + "x".repeat(1_100_000) + "\"}"),
				"PAYLOAD_TOO_LARGE");
	}

	@Test
	void aKeyMakesARepeatNoRepeat() {
		Api keyed = this.fabric.with("Idempotency-Key", "key");
		String body = "{\"detailType\": \"ORDER_CREATED\", \"detail\": {\"orderNumber\": \"o\", \"items\": [{\"sku\": \"SKU-1\", \"quantity\": 1}]}}";
		Answer first = keyed.post("//allocation/", body);
		Answer again = keyed.post("//allocation/", body);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	void aKeyedUpdateIsAnsweredAgainWhateverHasBecomeOfTheDocument() {
		ObjectNode document = ((ObjectNode) order("e1", 3, 2)).put("statusCode", "PENDING_PICK");
		document.remove("version");
		assertReplayed(() -> event("SHIPMENT_CREATED", "s1", "[]"),
				(keyed) -> keyed.put("//allocation/" + id(document), document.toString()));
	}

	@Test
	void aKeyedCancellationIsAnsweredAgainWhateverTheDocumentIsCalledNow() {
		ObjectNode document = ((ObjectNode) order("e1", 3, 2)).put("allocationRequestId", "mine");
		put(document);
		document.put("allocationRequestId", "ours").remove(List.of("version", "statusCode"));
		assertReplayed(() -> assertThat(put(document).status()).isEqualTo(200),
				(keyed) -> keyed.put("//allocation/cancel/mine"));
	}

	@Test
	void aKeyedReallocationIsAnsweredAgainWhereNothingIsOpenAnyMore() {
		order("e1", 3, 2);
		assertReplayed(() -> event("BACKORDER_CANCEL", "c1", "[]"),
				(keyed) -> keyed.put("//allocation/reallocate", reallocation("\"ord\"", "ORDER")));
	}

	@Test
	void keyedUpdatesWithoutAVersionAreAllMadeHoweverManyComeAtOnce() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		document.remove("version");
		List<Integer> statuses = AtOnce.run(4,
				(i) -> this.fabric.with("Idempotency-Key", "key-" + i)
					.put("//allocation/" + id(document), document.deepCopy().put("field" + i, i).toString())
					.status());
		assertThat(statuses).containsOnly(200);
		assertThat(get(document).toString()).contains("field0", "field1", "field2", "field3");
	}

	@Test
	void whatIsMadeNativelyIsADocumentOfOneLine() {
		String id = this.given.pending("SKU-1", "410", 2);
		JsonNode document = this.fabric.get("//allocation/" + id.substring("alloc_".length())).json();
		assertThat(document.path("version").intValue()).isOne();
		assertThat(document.path("items").path(0).path("quantity").intValue()).isEqualTo(2);
		assertThat(query("{\"orderNumber\": \"order\"}").json().path(0)).isEqualTo(document);
		ObjectNode changed = (ObjectNode) document.deepCopy();
		assertThat(put(changed.put("poNumber", "1125")).json().path("version").intValue()).isEqualTo(2);
		assertThat(get(document).path("poNumber").stringValue()).isEqualTo("1125");
	}

	@Test
	void tokensOfPaymentAreHidden() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		document.putObject("paymentToken").put("token", "pi_34tr6787rt").put("paymentType", "VISA");
		JsonNode after = put(document).json();
		assertThat(after.path("paymentToken").path("token").stringValue()).isEqualTo("****87rt");
		put((ObjectNode) after.deepCopy());
		assertThat(this.jdbc.sql("select attributes from consignment").query(String.class).single())
			.contains("pi_34tr6787rt");
	}

	@ParameterizedTest
	@CsvSource({ "poNumber, 1125", "allocationNum, 13000004", "type, FOO", "type, 1", "recipient, {}", "recipient, [1]",
			"itemsType, X", "shipDate, 1", "shipDate, 2022-02-30T00:00:00Z", "sentToPPSDate, 2022-99-01T00:00:00Z" })
	void whatADocumentCanNotSayIsRefusedBeforeAnythingIsAllocated(String field, String value) {
		String json = value.matches("[0-9{\\[].{0,8}") ? value : "\"" + value + "\"";
		Answer answer = this.fabric.post("//allocation/",
				"{\"detailType\": \"ORDER_CREATED\", \"detail\": {\"orderNumber\": \"o\", \"%s\": %s, \"items\": [%s]}}"
					.formatted(field, json, "{\"sku\": \"SKU-1\", \"quantity\": 1}"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.json().path("errors").path(0).path("attribute").asString()).startsWith("detail." + field);
		assertThat(this.jdbc.sql("select count(*) from allocation").query(Long.class).single()).isZero();
	}

	@Test
	void anEventHasALongNameOrNoneAndIsKept() {
		assertThat(create("e".repeat(128), 1, 1).status()).isEqualTo(200);
		for (int i = 0; i < 2; i++) {
			assertThat(this.fabric
				.post("//allocation/", "{\"detailType\": \"INVOICE_POSTING\", \"detail\": {\"orderNumber\": \"ord\"}}")
				.status()).isEqualTo(200);
		}
		assertThat(this.jdbc.sql("select count(*) from order_event").query(Long.class).single()).isEqualTo(3);
	}

	@Test
	void aLineIsKnownByItsOwnNameWhateverTheItemIsCalledElsewhere() {
		order("e1", 3, 2);
		assertThat(event("SHIPMENT_CREATED", "s1", "[{\"lineItemId\": \"l1\", \"itemId\": \"ext-9\", \"quantity\": 1}]")
			.status()).isEqualTo(200);
		assertThat(event("SHIPMENT_CREATED", "s2", "[{\"itemId\": \"\\u0000\", \"quantity\": 1}]").status())
			.isEqualTo(400);
	}

	@Test
	void aStepThatIsNotOpenIsRefused() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		assertThat(put(document.deepCopy().put("statusCode", "SHIPPED")).status()).isEqualTo(200);
		for (String step : List.of("PENDING_PICK", "CANCELLED", "ALLOCATED")) {
			ObjectNode shipped = ((ObjectNode) get(document)).deepCopy();
			Answer answer = put(shipped.put("statusCode", step));
			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		}
		assertThat(get(document).path("statusCode").stringValue()).isEqualTo("SHIPPED");
	}

	@Test
	void aQuantityIsWhatIsNotCancelledHoweverOftenItIsPut() {
		ObjectNode document = (ObjectNode) order("e1", 5, 2);
		event("SHIPMENT_CREATED", "s1", "[{\"lineItemId\": \"l1\", \"quantity\": 2}]");
		for (int i = 0; i < 2; i++) {
			ObjectNode now = ((ObjectNode) get(document)).deepCopy();
			((ObjectNode) now.path("items").path(0)).put("quantity", 2);
			JsonNode after = put(now).json();
			assertThat(after.path("items").path(0).path("quantity").intValue()).isEqualTo(2);
			assertThat(after.path("items").path(0).path("shippedQuantity").intValue()).isEqualTo(2);
			assertThat(after.path("items").path(0).has("orderedQuantity")).isFalse();
		}
	}

	@Test
	void aDocumentThatIsPutAsItIsShownStaysAsItIs() {
		JsonNode left = order("e1", 1, 1);
		JsonNode plain = this.fabric.get("//allocation/" + this.given.pending("SKU-1", "410", 2)).json();
		List.of(left, moved(left), order("e2", 3, 2), plain, create("e3", 31, 1).json().get(2)).forEach((document) -> {
			ObjectNode shown = ((ObjectNode) get(document)).deepCopy();
			shown.remove("allocationRequestId");
			String stored = stored();
			Answer answer = put(shown);
			assertThat(answer.status()).as(answer.body()).isEqualTo(200);
			assertThat(answer.json()).isEqualTo(get(document));
			assertThat(stored()).isEqualTo(stored);
		});
	}

	@Test
	void whatIsShownForWantOfWordsFollowsTheDocument() {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		this.jdbc.sql("update warehouse set type = 'STORE' where code = '1234B'").update();
		JsonNode after = put(document.put("locationNum", "1234B")).json();
		assertThat(after.path("locationType").stringValue()).isEqualTo("STORE");
	}

	@Test
	void aLineOfWhichLessIsWantedHasAllThatIsWanted() {
		ObjectNode document = ((ObjectNode) order("e1", 3, 2)).put("poNumber", "1");
		((ObjectNode) document.path("items").path(0)).put("quantity", 2);
		JsonNode after = put(document).json();
		assertThat(after.path("items").path(0).path("quantity").intValue()).isEqualTo(2);
		assertThat(after.path("items").path(0).path("itemStatus").stringValue()).isEqualTo("ALLOCATED");
	}

	@ParameterizedTest
	@CsvSource({ "sku, SKU-2", "lineItemId, l9" })
	void aLineKeepsItsNames(String field, String value) {
		ObjectNode document = (ObjectNode) order("e1", 3, 2);
		((ObjectNode) document.path("items").path(0)).put(field, value);
		Answer answer = put(document);
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.json().path("errors").path(0).path("attribute").stringValue()).isEqualTo("items[0]." + field);
	}

	@Test
	void aLineThatHasMovedAwayKeepsItsNamesAndWhatWasOrdered() {
		JsonNode document = order("e1", 3, 2);
		moved(document);
		JsonNode line = get(document).path("items").path(1);
		assertThat(line.path("lineItemId").stringValue()).isEqualTo("l2");
		assertThat(line.path("sku").stringValue()).isEqualTo("SKU-2");
		assertThat(line.path("quantity").intValue()).isEqualTo(2);
		assertThat(line.path("itemStatus").stringValue()).isEqualTo("REALLOCATED");
		assertThat(line.propertyNames()).doesNotContain("orderedQuantity", "orderedItemId");
	}

	@Test
	void linesWithoutANumberTakeThoseThatAreFree() {
		Answer answer = event("ORDER_CREATED", "e1", """
				[{"sku": "SKU-1", "quantity": 1}, {"sku": "SKU-2", "quantity": 1, "allocationLineNumber": 1},
				 {"sku": "SKU-2", "quantity": 2}]""");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path(0).path("items").valueStream())
			.extracting((line) -> line.path("allocationLineNumber").intValue(),
					(line) -> line.path("sku").stringValue(), (line) -> line.path("quantity").intValue())
			.containsExactly(tuple(1, "SKU-2", 1), tuple(2, "SKU-1", 1), tuple(3, "SKU-2", 2));
	}

	@Test
	void eachDocumentIsReallocatedByItsOwnAddress() {
		this.given.warehouse("500", 3, new Coordinates(41.9, -87.6), true)
			.warehouse("600", 4, new Coordinates(45.5, -122.7), true);
		List.of("500", "600").forEach((place) -> this.given.stock("SKU-1", place, 5).stock("SKU-2", place, 5));
		JsonNode west = order("e1", 1, 1);
		JsonNode east = this.fabric
			.post("//allocation/",
					"""
							{"detailType": "ORDER_CREATED", "detail": {"orderNumber": "east", "items": [{"sku": "SKU-1", "quantity": 1}],
							 "shipToAddress": {"latitude": 40.7, "longitude": -74.0}}}""")
			.json()
			.path(0);
		this.fabric.put("//allocation/reallocate",
				reallocation("[\"%s\", \"%s\"]".formatted(id(west), id(east)), "ALLOCATION"));
		assertThat(query("{\"statusCode\": \"ALLOCATED\"}").json().valueStream())
			.extracting((document) -> document.path("locationNum").stringValue(),
					(document) -> document.path("previousAllocationLocationNum").asString(""),
					(document) -> document.path("channel").stringValue(),
					(document) -> document.path("tenant").stringValue())
			.containsExactlyInAnyOrder(tuple("600", "410", "c", "t"), tuple("500", "", "c", "t"));
	}

	@Test
	void whereOneOfSomeHasNothingOpenNoneIsMoved() {
		JsonNode shipped = order("e1", 1, 1);
		event("SHIPMENT_CREATED", "s1", "[]");
		JsonNode open = order("e2", 1, 1);
		Answer answer = this.fabric.put("//allocation/reallocate",
				reallocation("[\"%s\", \"%s\"]".formatted(id(open), id(shipped)), "ALLOCATION"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(get(open).path("statusCode").stringValue()).isEqualTo("ALLOCATED");
	}

	@Test
	void whatIsShippedOrMovedAsAWholeCanNotBeCancelled() {
		JsonNode shipped = order("e1", 1, 1);
		event("SHIPMENT_CREATED", "s1", "[]");
		JsonNode open = order("e2", 1, 1);
		Answer answer = this.fabric.put("//allocation/cancel/" + id(open) + "," + id(shipped));
		assertThat(answer.status()).as(answer.body()).isEqualTo(404);
		assertThat(get(open).path("statusCode").stringValue()).isEqualTo("ALLOCATED");
		this.fabric.put("//allocation/reallocate", reallocation("[\"%s\"]".formatted(id(open)), "ALLOCATION"));
		assertThat(this.fabric.put("//allocation/cancel/" + id(open)).status()).isEqualTo(404);
	}

	@Test
	void anEventIsAboutDocumentsAndLinesOfItsOrder() {
		JsonNode document = order("e1", 1, 1);
		assertThat(this.fabric.post("//allocation/",
				"{\"detailType\": \"SHIPMENT_CREATED\", \"detail\": {\"orderNumber\": \"typo\", \"allocationId\": \"%s\"}}"
					.formatted(id(document)))
			.status()).isEqualTo(404);
		assertThat(event("ORDER_CANCELLATION_EMAIL_WEBCSC_ORDER_ITEM_CANCEL", "c1", "[]").status()).isEqualTo(400);
		assertThat(get(document)).isEqualTo(document);
	}

	@Test
	void whatShrinksFitsWhereAllOfItWouldNot() {
		ObjectNode document = ((ObjectNode) order("e1", 10, 1)).deepCopy();
		this.given.stock("SKU-1", "1234B", 5);
		document.put("locationNum", "1234B");
		((ObjectNode) document.path("items").path(0)).put("quantity", 4);
		JsonNode moved = put(document).json();
		assertThat(moved.path("locationNum").stringValue()).isEqualTo("1234B");
		assertThat(moved.path("items").path(0).path("quantity").intValue()).isEqualTo(4);
	}

	private JsonNode order(String event, int first, int second) {
		Answer answer = create(event, first, second);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path(0);
	}

	private Answer create(String event, int first, int second) {
		return this.fabric.post("//allocation/",
				"""
						{"detailType": "ORDER_CREATE", "detail": {"orderNumber": "ord", "channel": 12, "tenant": "t", "id": "%s",
						 "documentType": "ORDER", "sentToPPSDate": "2022-08-01T18:03:28.483971941Z",
						 "shipToAddress": {"city": "Seattle", "latitude": 47.6205, "longitude": -122.3493},
						 "items": [{"lineItemId": "l1", "sku": "SKU-1", "quantity": %d, "price": 50.20, "color": "red"},
						  {"lineItemId": "l2", "itemId": "SKU-2", "quantity": %d}]}}"""
					.formatted(event, first, second));
	}

	private Answer event(String type, String event, String items) {
		return this.fabric.post("//allocation/",
				"{\"detailType\": \"%s\", \"detail\": {\"orderNumber\": \"ord\", \"id\": \"%s\", \"items\": %s}}"
					.formatted(type, event, items));
	}

	private Answer shipment(JsonNode document) {
		return this.fabric.post("//allocation/",
				"{\"detailType\": \"SHIPMENT_CREATED\", \"detail\": {\"orderNumber\": \"ord\", \"id\": \"s1\", \"allocationId\": \"%s\"}}"
					.formatted(id(document)));
	}

	private Answer put(ObjectNode document) {
		return this.fabric.put("//allocation/" + id(document), document.toString());
	}

	/** The document that it has moved to. */
	private JsonNode moved(JsonNode document) {
		String message = this.fabric
			.put("//allocation/reallocate", reallocation("[\"%s\"]".formatted(id(document)), "ALLOCATION"))
			.json()
			.path("message")
			.stringValue();
		return this.fabric.get("//allocation/" + message.replaceAll(".*\\[|\\]", "")).json();
	}

	/** All that is said of documents. */
	private String stored() {
		return this.jdbc.sql("select string_agg(id || revision || attributes, ',' order by id) from consignment")
			.query(String.class)
			.single();
	}

	private Answer query(String filters) {
		return this.fabric.post("//allocation/query", "{\"filters\": %s}".formatted(filters));
	}

	private static String reallocation(String id, String type) {
		return "{\"channel\": \"c\", \"tenant\": \"t\", \"id\": %s, \"documentType\": \"%s\"}".formatted(id, type);
	}

	private JsonNode get(JsonNode document) {
		return this.fabric.get("//allocation/" + id(document)).json();
	}

	private static List<String> ids(Answer answer) {
		return answer.json().valueStream().map(FabricV2IT::id).toList();
	}

	private static String id(JsonNode document) {
		return document.path("allocationId").stringValue();
	}

	private void assertReplayed(Runnable meanwhile, Function<Api, Answer> request) {
		Api keyed = this.fabric.with("Idempotency-Key", "key");
		Answer first = request.apply(keyed);
		assertThat(first.status()).as(first.body()).isEqualTo(200);
		meanwhile.run();
		Answer again = request.apply(keyed);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
	}

	private static void assertRefused(Answer answer, String code) {
		assertThat(answer.json().propertyNames()).as(answer.body()).containsExactly("type", "message", "errors");
		assertThat(answer.json().path("errors").path(0).path("type").stringValue()).isEqualTo(code);
	}

}
