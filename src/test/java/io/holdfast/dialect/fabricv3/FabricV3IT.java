package io.holdfast.dialect.fabricv3;

import java.util.Set;
import java.util.TreeSet;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** fabric's third version: what the second has written, under its own names and types. */
class FabricV3IT extends IntegrationTest {

	private static final String CONTEXT = "{\"account\":\"1234abcd5678efgh9ijklmno\"}";

	private Api fabric;

	@BeforeEach
	void stock() {
		this.fabric = this.api.with("x-fabric-tenant-id", "1234abcd5678efgh9ijklmno").with("x-fabric-channel-id", "12");
		this.given.warehouse("1234B")
			.warehouse("410")
			.item("123k4h123k")
			.stock("123k4h123k", "1234B", 5)
			.stock("123k4h123k", "410", 9);
	}

	@Test
	void everyFieldOfTheSampleIsThereAndHasItsType() {
		JsonNode sample = new JsonMapper().readTree(Json.file("seeds/fabricv3/document-response.json"));
		JsonNode document = this.fabric.get("//v3/allocations/" + shippedInPart()).json();
		assertFits(document, sample, "");
	}

	@Test
	void whatTheSecondVersionHasWrittenIsShown() {
		JsonNode document = this.fabric.get("//v3/allocations/" + shippedInPart() + "/").json();
		Json.assertContains(document, """
				{"currency": "USD", "shipmentType": "SHIP_TO_ADDRESS", "statusCode": "PARTIALLY_SHIPPED",
				 "notifiedToPPSAt": "2022-08-01T18:03:28.483971941Z", "locationNumber": "1234B",
				 "previousAllocatedLocationNums": ["410"], "allocationNumber": 13000004}""");
		JsonNode item = document.path("items").path(0);
		assertThat(item.path("itemId").intValue()).isEqualTo(100064);
		assertThat(item.path("cost").decimalValue()).isEqualByComparingTo("150.6");
		assertThat(item.path("shippedQuantity").intValue()).isOne();
		assertThat(document.path("auditLogs").path(0).path("auditType").stringValue()).isEqualTo("ALLOCATE");
	}

	@Test
	void itsHeadersAreRequiredAndTheRequestsIdComesBack() {
		Answer answer = this.fabric.with("x-fabric-request-id", "r-1").get("//v3/allocations/" + shippedInPart());
		assertThat(answer.header("x-fabric-request-id")).isEqualTo("r-1");
		assertThat(this.api.get("//v3/allocations/x").status()).isEqualTo(400);
		assertThat(this.api.with("x-fabric-tenant-id", "1234abcd5678efgh9ijklmno").get("//v3/allocations/x").status())
			.isEqualTo(400);
	}

	@Test
	void whatIsUnknownIsNotFound() {
		Answer answer = this.fabric.get("//v3/allocations/62ff5c0bec0aed3c86202c32");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().path("errors").path(0).path("type").stringValue()).isEqualTo("ALLOCATION_NOT_FOUND");
		Answer method = this.fabric.delete("//v3/allocations/62ff5c0bec0aed3c86202c32");
		assertThat(method.status()).isEqualTo(405);
		assertThat(method.json().propertyNames()).containsExactly("type", "message", "errors");
	}

	/**
	 * Of one line, moved once, of which one unit has left and one was cancelled for money
	 * back.
	 */
	private String shippedInPart() {
		Api second = this.api.with("x-site-context", CONTEXT);
		String address = """
				{"name": {"firstName": "Alex", "middleName": "E", "lastName": "Doe"}, "email": "test@example.com",
				 "phone": {"number": "123-456-7890", "type": "MOBILE"}, "addressLine1": "123 Main St.",
				 "addressLine2": "Suite 100", "addressLine3": "Seventh floor",
				 "addressLine4": "Attention: Pat E. Kake", "city": "Seattle", "region": "WA", "postalCode": "98121",
				 "countryCode": "US", "type": "Home", "latitude": 47.6205, "longitude": -122.3493,
				 "pickupType": "PRIMARY"}""";
		JsonNode made = second
			.post("//allocation/",
					"""
							{"detailType": "ORDER_CREATED", "detail": {"orderNumber": "ord", "currency": "USD",
							 "itemsType": "WEB_SHIP", "orderSubType": "ANDROID", "shipType": "SHIP_TO_ADDRESS",
							 "shipMethod": "Parcel Post Delivery", "shipToId": "98ff5c0bec0aed3c86202c32",
							 "sentToPPSDate": "2022-08-01T18:03:28.483971941Z", "allocationNumber": 13000004,
							 "shipToAddress": %s, "recipient": [%s],
							 "items": [{"lineItemId": "134fqfaa532qrf", "sku": "123k4h123k", "itemId": 100064, "quantity": 3,
							  "orderedAt": "2022-08-01T18:03:28Z", "estimatedDeliveryDate": "2022-08-01T18:03:28Z", "uom": "EA",
							  "reallocationRequestId": "r", "scratchedReasonCode": "s", "reshipReasonCode": "Stock refilled",
							  "reallocationReasonCode": "x", "channelId": "c", "weight": 5.5, "cost": 150.6, "price": 50.2}]}}"""
						.formatted(address, address))
			.json()
			.path(0);
		String message = second
			.put("//allocation/reallocate",
					"{\"channel\": \"c\", \"tenant\": \"t\", \"id\": \"%s\", \"documentType\": \"ALLOCATION\"}"
						.formatted(made.path("allocationId").stringValue()))
			.json()
			.path("message")
			.stringValue();
		second.post("//allocation/", """
				{"detailType": "SHIPMENT_CREATED", "detail": {"orderNumber": "ord",
				 "items": [{"lineItemId": "134fqfaa532qrf", "quantity": 1}]}}""");
		String id = message.replaceAll(".*\\[|\\]", "");
		cancelOneForMoney(id);
		return id;
	}

	private void cancelOneForMoney(String id) {
		String open = this.jdbc.sql(
				"select id from allocation where consignment_id = :id and status = 'PENDING' order by quantity desc limit 1")
			.param("id", "con_" + id)
			.query(String.class)
			.single();
		assertThat(this.api.put("/allocations/" + open + "/cancel", """
				{"reason": "Scratched item", "metadata": {"source": "POS", "subReasonCode": "Scratched item",
				 "policyCode": "POS", "note": "Note", "amount": 2.4, "updatedFields": [{"fieldName": "UOM",
				 "fieldOriginalValue": "PK"}], "key": "value",
				 "paymentToken": {"token": "pi_34tr6787rt", "paymentType": "VISA"}}}""").status()).isEqualTo(200);
	}

	private static void assertFits(JsonNode actual, JsonNode sample, String at) {
		if (sample.isObject()) {
			Set<String> missing = new TreeSet<>(sample.propertyNames());
			missing.removeAll(new TreeSet<>(actual.propertyNames()));
			assertThat(missing).as("missing at " + at + " of " + actual).isEmpty();
			sample.properties()
				.forEach((field) -> assertFits(actual.path(field.getKey()), field.getValue(),
						at + "/" + field.getKey()));
		}
		else if (sample.isArray()) {
			assertThat(actual.isArray()).as(at).isTrue();
			JsonNode last = actual.path(actual.size() - 1);
			assertFits(last, sample.path(0), at + "/-");
		}
		else {
			assertThat(actual.isNumber()).as(at).isEqualTo(sample.isNumber());
			assertThat(actual.isString()).as(at).isEqualTo(sample.isString());
			assertThat(actual.isBoolean()).as(at).isEqualTo(sample.isBoolean());
		}
	}

}
