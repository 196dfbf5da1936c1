package io.holdfast.clients;

import java.util.UUID;

import io.holdfast.client.ApiClient;
import io.holdfast.client.ApiException;
import io.holdfast.client.JSON;
import io.holdfast.client.api.AllocationsApi;
import io.holdfast.client.model.ConfirmRequest;
import io.holdfast.client.model.CreateAllocationRequest;
import io.holdfast.client.model.ErrorResponse;
import io.holdfast.client.model.FulfillRequest;

/** Make a promise, keep it, and hear a no. */
public final class FirstPromise {

	private FirstPromise() {
	}

	public static void main(String[] args) throws ApiException {
		ApiClient client = new ApiClient();
		client.updateBaseUri(args[0]);
		AllocationsApi allocations = new AllocationsApi(client);

		// Under its key the request may be sent again, and is done once.
		String key = UUID.randomUUID().toString();
		CreateAllocationRequest line = new CreateAllocationRequest().orderId("ord_java")
			.orderItemId("item_1")
			.inventoryItemId("inv_01GXYZ456TUV")
			.quantity(2);
		String id = allocations.createAllocation(line, key).getData().getId();
		allocations.confirmAllocation(id, null, null, new ConfirmRequest().notes("Paid"));
		allocations.fulfillAllocation(id, null, null,
				new FulfillRequest().referenceNumber("SHIP-1").referenceType("SHIPMENT"));
		System.out.println(id + " is " + allocations.getAllocation(id, null).getData().getStatus());

		try {
			allocations.confirmAllocation(id, null, null, null);
			throw new IllegalStateException("Confirmed after it was fulfilled");
		}
		catch (ApiException refused) {
			ErrorResponse body = JSON.getDefault().getMapper().readValue(refused.getResponseBody(), ErrorResponse.class);
			System.out.println(refused.getCode() + " " + body.getError().getCode());
		}
	}

}
