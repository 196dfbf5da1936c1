package io.holdfast.dialect.fabricv3;

import io.holdfast.support.Api;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the second version has written. */
abstract class FabricV3Scenario extends IntegrationTest {

	private static final String CONTEXT = "{\"account\":\"1234abcd5678efgh9ijklmno\"}";

	Api fabric;

	Api second;

	@BeforeEach
	void stock() {
		this.fabric = this.api.with("x-fabric-tenant-id", "1234abcd5678efgh9ijklmno").with("x-fabric-channel-id", "12");
		this.second = this.api.with("x-site-context", CONTEXT);
		this.given.warehouse("1234B")
			.warehouse("410")
			.item("123k4h123k")
			.stock("123k4h123k", "1234B", 5)
			.stock("123k4h123k", "410", 9);
	}

	/**
	 * Of one line, moved once, of which one unit has left and one was cancelled for money
	 * back. All that the sample has was said of it to the second version.
	 */
	String shippedInPart() {
		String address = """
				{"name": {"firstName": "Alex", "middleName": "E", "lastName": "Doe"}, "email": "test@example.com",
				 "phone": {"number": "123-456-7890", "type": "MOBILE"}, "addressLine1": "123 Main St.",
				 "addressLine2": "Suite 100", "addressLine3": "Seventh floor",
				 "addressLine4": "Attention: Pat E. Kake", "city": "Seattle", "region": "WA", "postalCode": "98121",
				 "countryCode": "US", "type": "Home", "latitude": 47.6205, "longitude": -122.3493,
				 "pickupType": "PRIMARY"}""";
		JsonNode made = this.second
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
		String message = this.second
			.put("//allocation/reallocate",
					"{\"channel\": \"c\", \"tenant\": \"t\", \"id\": \"%s\", \"documentType\": \"ALLOCATION\"}"
						.formatted(made.path("allocationId").stringValue()))
			.json()
			.path("message")
			.stringValue();
		this.second.post("//allocation/", """
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

}
