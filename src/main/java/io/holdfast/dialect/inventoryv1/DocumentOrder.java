package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.dialect.ReadingOrder;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.filters.OpenApiMethodFilter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the API document begin with what a newcomer needs: promise, look, confirm, fulfill.
 */
@Configuration(proxyBeanMethods = false)
class DocumentOrder {

	static final String ALLOCATIONS = "Allocations";

	static final String RESERVATIONS = "Reservations";

	static final String INVENTORY = "Inventory";

	static final String WAREHOUSES = "Warehouses";

	static final String TRANSACTIONS = "Transactions";

	static final String AUDIT = "Audit";

	@Bean
	ReadingOrder newcomersFirst() {
		return new ReadingOrder(
				List.of(tag(ALLOCATIONS, "Promise stock to order items, and keep, change or take back the promise."),
						tag(RESERVATIONS, "Promise stock to orders before it is known where it comes from."),
						tag(INVENTORY,
								"What is sold, how much of it there is, and units that come, go or are counted."),
						tag(WAREHOUSES, "The places that hold stock."),
						tag(TRANSACTIONS, "The journal of all that happened to stock and allocations."),
						tag(AUDIT, "Whether everything adds up.")),
				List.of("createAllocation", "getAllocation", "confirmAllocation", "fulfillAllocation",
						"changeAllocation", "cancelAllocation", "createAllocations", "getAllocationsByOrder",
						"listAllocations", "planAllocations", "putReservation", "getReservation", "deleteReservation",
						"listReservations", "createItem", "getItem", "replaceItem", "listItems", "getAvailability",
						"adjustStock", "countStock", "createWarehouse", "getWarehouse", "replaceWarehouse",
						"listWarehouses", "listTransactions", "getAudit"));
	}

	/** The other APIs have documents of their own. */
	@Bean
	OpenApiMethodFilter ownOperations() {
		return (method) -> method.getDeclaringClass().getPackage() == DocumentOrder.class.getPackage();
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

}
