package io.holdfast.dialect.envoy;

import java.util.List;

import io.holdfast.dialect.DialectDocument;
import io.holdfast.dialect.ReadingOrder;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Refusal;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.models.GroupedOpenApi;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of this API. */
@Configuration(proxyBeanMethods = false)
class EnvoyDocument {

	static final String ALLOCATIONS = "Order allocations";

	static final String RESERVATIONS = "Order reservations";

	@Bean
	GroupedOpenApi envoy(JsonMapper json, EnvoyDialect dialect) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ALLOCATIONS).description("Which locations serve which items of an order."),
						new Tag().name(RESERVATIONS).description("What is in principle committed to orders.")),
				List.of("createOrderAllocations", "getAllocationsForOrder", "updateOrderAllocations", "getAllocations",
						"deleteAllocationsForOrder", "getOrderReservations"));
		return new DialectDocument("envoy", "Envoy", order, ErrorBody.class, DialectDocument.errors(dialect,
				EnvoyDialect.ALLOCATIONS,
				new FieldProblem("allocations[0].items[0].quantity", "must be greater than or equal to 1"),
				new Refusal.ConsignmentNotFound("alloc_unknown"),
				new Refusal.InsufficientStock("inv_01GXYZ456TUV", "wh_01HXYZ789GHI", 3, 2),
				new Refusal.ReservationExceeded("ord_01OXYZ001ABC", "item_01PXYZ123KLM", "inv_01GXYZ456TUV", 4, 5)))
			.toGroup(json, EnvoyDialect.ALLOCATIONS + "/**", EnvoyDialect.RESERVATIONS + "/**");
	}

}
