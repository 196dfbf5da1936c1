package io.holdfast.dialect.inventoryv1;

import java.util.Map;

import io.holdfast.dialect.DocumentSchemas;
import io.holdfast.audit.Counter;
import io.holdfast.inventory.ImportStatus;
import io.holdfast.journal.EntryType;
import io.holdfast.kernel.AdjustmentType;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.kernel.WarehouseType;
import io.holdfast.sourcing.Rejection;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes in the API document the choices that are the core's and know no document. */
@Configuration(proxyBeanMethods = false)
class EnumDocument {

	private static final Map<Class<? extends Enum<?>>, String> DESCRIPTIONS = Map.of(Rejection.class, """
			Why a warehouse does not serve a line. INACTIVE: it takes no promises. NOT_NAMED: the line names another. \
			NO_STOCK: it has none available. NOT_ENOUGH: not all of the line. PROMISED: what it \
			has is promised to other orders or to other lines. MORE_WAREHOUSES: with it the order would need more of \
			them. FARTHER, LOWER_PRIORITY, LESS_AVAILABLE, LATER_ID: one that serves is better, or comes first of \
			equals.""", AllocationStatus.class,
			"""
					Where a promise stands: PENDING until it is confirmed or over; then CONFIRMED, and FULFILLED when its units \
					have left. CANCELLED if it was cancelled or has expired. FULFILLED and CANCELLED are final.""",
			AdjustmentType.class, """
					What kind of movement: RECEIPT and RETURN bring units, ADJUSTMENT brings or takes some.""",
			SourcingStrategy.class, """
					How a warehouse is chosen among the active ones that have all units: NEAREST to `shipTo`, lowest \
					PRIORITY number, or MOST_AVAILABLE units. Ties go to the next of these, then to the lower id.""",
			ImportStatus.class,
			"How far a file has come: RECEIVING it, RUNNING while it is counted, COMPLETED when all lines are done.",
			WarehouseType.class, "What kind of place: a distribution centre (DC), a STORE, or a VENDOR's.",
			Counter.class,
			"""
					What differs. Units: ON_HAND, RESERVED, SAFETY_STOCK, COMMITTED, and BACKORDERED, and AVAILABLE in all of the \
					item's warehouses. SEQUENCE: how far the item's journal goes without a gap. An allocation's units: PENDING, \
					CONFIRMED, FULFILLED, CANCELLED. An entry of the journal: TYPE, it did not do what its type says; STATUS, \
					its step is not legal; ALLOCATION, its allocation is of another item or order.""",
			EntryType.class,
			"""
					What happened. Units: RECEIPT, RETURN, ADJUSTMENT, SALE. A promise: RESERVE, CONFIRM, CHANGE, RELEASE, \
					EXPIRE, SPLIT. What is kept back: SAFETY. An order's reservation: COMMIT, UNCOMMIT, BACKORDER, PROMOTE.""");

	@Bean
	OpenApiCustomizer enums() {
		return (document) -> DESCRIPTIONS.forEach((type,
				description) -> DocumentSchemas.named(document, type.getSimpleName()).setDescription(description));
	}

}
