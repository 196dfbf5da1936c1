package io.holdfast.clients;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.holdfast.client.crux.api.OrdersApi;
import io.holdfast.client.crux.model.AllocateOrderRequest;
import io.holdfast.client.crux.model.LineAnswer;
import io.holdfast.client.crux.model.LineItem;
import io.holdfast.client.crux.model.LineItemAllocation;
import io.holdfast.client.crux.model.LineItemAllocationQuantityAccepted;
import io.holdfast.client.crux.model.LineItemAllocationQuantityBackordered;
import io.holdfast.client.crux.model.LineItemAllocationQuantityRejected;
import io.holdfast.client.envoy.api.OrderAllocationsApi;
import io.holdfast.client.envoy.model.ChangedAllocation;
import io.holdfast.client.envoy.model.CreateAllocationsRequest;
import io.holdfast.client.envoy.model.ItemRequest;
import io.holdfast.client.envoy.model.NewAllocation;
import io.holdfast.client.envoy.model.UpdateAllocationsRequest;
import io.holdfast.client.fabricv2.api.AllocationApi;
import io.holdfast.client.fabricv2.model.FabricV2AllocationItem;
import io.holdfast.client.fabricv2.model.FabricV2AllocationItemItemId;
import io.holdfast.client.fabricv2.model.FabricV2Event;
import io.holdfast.client.fabricv2.model.FabricV2EventDetail;
import io.holdfast.client.fabricv2.model.FabricV2Query;
import io.holdfast.client.fabricv3.api.AllocationsApi;

/** Promises something in each of the APIs, and lets it go again or asks for it. */
public final class FourRoundTrips {

	private static final String ACCOUNT = "1234abcd5678efgh9ijklmno";

	private static final String SITE = "{\"date\":\"2026-01-01T00:00:00Z\",\"channel\":12,\"account\":\"" + ACCOUNT
			+ "\",\"stage\":\"production\"}";

	private static final String ITEM = "inv_01GXYZ456TUV";

	private FourRoundTrips() {
	}

	public static void main(String[] args) throws Exception {
		String document = fabricV2(args[0]);
		fabricV3(args[0], document);
		envoy(args[0]);
		crux(args[0]);
	}

	/** Returns the id of a document that was cancelled. */
	private static String fabricV2(String url) throws io.holdfast.client.fabricv2.ApiException {
		io.holdfast.client.fabricv2.ApiClient client = new io.holdfast.client.fabricv2.ApiClient();
		client.updateBaseUri(url);
		AllocationApi allocations = new AllocationApi(client);
		String order = "fabric-" + UUID.randomUUID();
		FabricV2AllocationItem line = new FabricV2AllocationItem().lineItemId("line-1")
			.itemId(new FabricV2AllocationItemItemId(ITEM))
			.quantity(1);
		FabricV2Event created = new FabricV2Event().detailType("ORDER_CREATED")
			.detail(new FabricV2EventDetail().orderNumber(order).id(order).items(List.of(line)));
		String id = allocations.generateAllocation(SITE, created, null).get(0).getAllocationId();
		FabricV2Query ofOrder = new FabricV2Query().filters(Map.of("orderNumber", order));
		System.out
			.println("fabric v2: " + allocations.queryAllocationDocuments(SITE, ofOrder).get(0).getStatusCode());
		allocations.cancelDocuments(id, SITE, null);
		return id;
	}

	private static void fabricV3(String url, String id) throws io.holdfast.client.fabricv3.ApiException {
		io.holdfast.client.fabricv3.ApiClient client = new io.holdfast.client.fabricv3.ApiClient();
		client.updateBaseUri(url);
		System.out.println("fabric v3: "
				+ new AllocationsApi(client).getFabricAllocation(ACCOUNT, "12", id, null).getStatusCode());
	}

	private static void envoy(String url) throws io.holdfast.client.envoy.ApiException {
		io.holdfast.client.envoy.ApiClient client = new io.holdfast.client.envoy.ApiClient();
		client.updateBaseUri(url);
		OrderAllocationsApi allocations = new OrderAllocationsApi(client);
		String order = "envoy-" + UUID.randomUUID();
		NewAllocation two = new NewAllocation().items(List.of(new ItemRequest().id(ITEM).quantity(2)));
		String id = allocations.createOrderAllocations(order, new CreateAllocationsRequest().addAllocationsItem(two), null)
			.getData()
			.get(0)
			.getId();
		ChangedAllocation one = new ChangedAllocation().id(id).items(List.of(new ItemRequest().id(ITEM).quantity(1)));
		allocations.updateOrderAllocations(order, new UpdateAllocationsRequest().addAllocationsItem(one), null);
		System.out.println("Envoy: "
				+ allocations.getAllocationsForOrder(order).getData().get(0).getItems().get(0).getQuantity());
		allocations.deleteAllocationsForOrder(order, null);
	}

	/** The order of the document's sample, which is among the sample data. */
	private static void crux(String url) throws io.holdfast.client.crux.ApiException {
		io.holdfast.client.crux.ApiClient client = new io.holdfast.client.crux.ApiClient();
		client.updateBaseUri(url);
		String line = "b84ccd3c-88f8-4050-accf-e049163052e3";
		LineItemAllocation some = new LineItemAllocation().quantityAccepted(new LineItemAllocationQuantityAccepted("5"))
			.quantityRejected(new LineItemAllocationQuantityRejected(0))
			.quantityBackordered(new LineItemAllocationQuantityBackordered(1));
		LineAnswer answer = new OrdersApi(client).allocateOrder("319bba9f-71b1-4a93-8abf-67a45b8fdd5c",
				new AllocateOrderRequest().addLineItemsItem(new LineItem().lineItemUuid(line).allocation(some)), null,
				null)
			.get(0);
		System.out.println("Crux: " + answer.getAdditionalProperty(line));
	}

}
