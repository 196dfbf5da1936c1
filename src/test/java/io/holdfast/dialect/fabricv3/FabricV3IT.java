package io.holdfast.dialect.fabricv3;

import java.util.List;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** fabric's third version: what the second has written, under its own names and types. */
class FabricV3IT extends FabricV3Scenario {

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
	void aLineThatHasMovedAwayShowsWhatWasOrdered() {
		String moved = this.fabric.get("//v3/allocations/" + shippedInPart())
			.json()
			.path("parentAllocationId")
			.stringValue();
		JsonNode item = this.fabric.get("//v3/allocations/" + moved).json().path("items").path(0);
		Json.assertContains(item, """
				{"orderLineId": "134fqfaa532qrf", "sku": "123k4h123k", "quantity": 3, "itemStatus": "CANCELLED"}""");
		assertThat(item.propertyNames()).doesNotContain("orderedItemId", "orderedQuantity", "lineItemId");
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
	void theRequestsIdComesBackWhateverIsWrong() {
		Api named = this.fabric.with("x-fabric-request-id", "r-1");
		for (String path : List.of("//v3/allocations/a.b", "//v3/allocations/62ff5c0bec0aed3c86202c32",
				"//v3/allocations/a/b")) {
			assertThat(named.get(path).header("x-fabric-request-id")).as(path).isEqualTo("r-1");
		}
		assertThat(named.delete("//v3/allocations/x").header("x-fabric-request-id")).isEqualTo("r-1");
		assertThat(named.get("/items").header("x-fabric-request-id")).isNull();
	}

	@Test
	void whatElseTheSecondVersionHasWrittenComesBack() {
		JsonNode document = this.fabric.get("//v3/allocations/" + written(
				"""
						{"orderNumber": "o", "poNumber": "1125", "allocationNum": "xx12", "locationNumber": "mine",
						 "paymentToken": "pi_34tr6787rt", "giftNote": {"text": "Hi", "lines": 2.50},
						 "shipToAddress": {"firstName": "Alex", "gate": 7, "others": [1], "phone": {"number": "1", "extension": "9"}},
						 "recipient": [{"name": {"first": "Alex", "suffix": "Jr"}, "vip": true}],
						 "items": [{"lineItemId": "l", "sku": "123k4h123k", "quantity": 1, "color": "red", "itemStatus": "LOST"}]}"""))
			.json();
		Json.assertContains(document,
				"""
						{"poNumber": "1125", "allocationNum": "xx12", "giftNote": {"text": "Hi", "lines": 2.50},
						 "paymentToken": "****87rt",
						 "shipToAddress": {"name": {"firstName": "Alex"}, "gate": 7, "others": [1], "phone": {"number": "1", "extension": "9"}},
						 "recipients": [{"name": {"firstName": "Alex", "suffix": "Jr"}, "vip": true}],
						 "items": [{"orderLineId": "l", "color": "red", "itemStatus": "ALLOCATED"}]}""");
		assertThat(document.path("locationNumber").stringValue()).isNotEqualTo("mine");
		assertThat(document.path("items").path(0).has("orderedQuantity")).isFalse();
		assertThat(document.has("recipient")).isFalse();
	}

	@Test
	void numbersAndTextsHaveTheTypesThatAreDocumented() {
		JsonNode document = this.fabric.get("//v3/allocations/" + written("""
				{"orderNumber": "o", "channel": 12, "currency": 840, "allocationNumber": "13000004",
				 "shipToAddress": {"postalCode": 98121, "latitude": "47.6205", "longitude": -122.3493},
				 "items": [{"lineItemId": "a", "sku": "123k4h123k", "quantity": 1, "itemId": "100064", "cost": "150.60",
				   "weight": "1e9", "parentAllocationLineNumber": "3"},
				  {"lineItemId": "b", "sku": "123k4h123k", "quantity": 1, "itemId": "0064", "channelId": "own"}]}"""))
			.json();
		Json.assertContains(document, """
				{"currency": "840", "allocationNumber": 13000004,
				 "shipToAddress": {"postalCode": "98121", "latitude": 47.6205, "longitude": -122.3493},
				 "items": [{"itemId": 100064, "cost": 150.60, "channelId": "12", "parentAllocationLineNumber": 3},
				  {"channelId": "own"}]}""");
		assertThat(document.has("channel")).isFalse();
		assertThat(document.path("items").path(0).has("weight")).isFalse();
		assertThat(document.path("items").path(1).has("itemId")).isFalse();
	}

	@Test
	void theClientsNumberAndHisTextAreTwo() {
		String id = written("""
				{"orderNumber": "o", "allocationNumber": 77, "items": [{"sku": "123k4h123k", "quantity": 1}]}""");
		assertThat(this.second.get("//allocation/" + id).json().path("allocationNum").stringValue()).isEqualTo("77");
		String other = written("""
				{"orderNumber": "o", "allocationNum": "xx12", "items": [{"sku": "123k4h123k", "quantity": 1}]}""");
		assertThat(this.second.get("//allocation/" + other).json().path("allocationNum").stringValue())
			.isEqualTo("xx12");
		JsonNode document = this.fabric.get("//v3/allocations/" + other).json();
		assertThat(document.path("allocationNumber").isIntegralNumber()).isTrue();
		assertThat(document.path("allocationNum").stringValue()).isEqualTo("xx12");
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

	/** The id of the only document of an order that was told like this. */
	private String written(String detail) {
		Answer answer = this.second.post("//allocation/",
				"{\"detailType\": \"ORDER_CREATED\", \"detail\": %s}".formatted(detail));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path(0).path("allocationId").stringValue();
	}

}
