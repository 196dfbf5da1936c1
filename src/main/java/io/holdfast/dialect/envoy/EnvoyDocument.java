package io.holdfast.dialect.envoy;

import java.util.List;
import java.util.Map;

import io.holdfast.dialect.DialectDocument;
import io.holdfast.dialect.ReadingOrder;
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
	GroupedOpenApi envoy(JsonMapper json) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ALLOCATIONS).description("Which locations serve which items of an order."),
						new Tag().name(RESERVATIONS).description("What is in principle committed to orders.")),
				List.of("createOrderAllocations", "getAllocationsForOrder", "updateOrderAllocations", "getAllocations",
						"deleteAllocationsForOrder", "getOrderReservations"));
		return new DialectDocument("envoy", "Envoy", order, ErrorBody.class, errors()).toGroup(json,
				EnvoyDialect.ALLOCATIONS + "/**", EnvoyDialect.RESERVATIONS + "/**");
	}

	private static Map<Integer, Object> errors() {
		return Map.ofEntries(
				Map.entry(400,
						ErrorBody.of("INVALID", "must be greater than or equal to 1",
								"allocations[0].items[0].quantity")),
				Map.entry(404, ErrorBody.of("NOT_FOUND", "There is no allocation alloc_unknown", null)),
				Map.entry(406, ErrorBody.of("NOT_ACCEPTABLE", "Only application/json is answered", null)),
				Map.entry(408, ErrorBody.of("REQUEST_TIMEOUT", "The request body did not arrive in time", null)),
				Map.entry(409, ErrorBody.of("INSUFFICIENT_STOCK",
						"Of item inv_01GXYZ456TUV 3 are wanted at location wh_01HXYZ789GHI, and 2 are there", null)),
				Map.entry(413, ErrorBody.of("PAYLOAD_TOO_LARGE", "The request body has more than 1048576 bytes", null)),
				Map.entry(414, ErrorBody.of("URI_TOO_LONG", "The URI is too long", null)),
				Map.entry(415, ErrorBody.of("UNSUPPORTED_MEDIA_TYPE", "Only application/json is understood", null)),
				Map.entry(422,
						ErrorBody.of("RESERVATION_EXCEEDED",
								"Of item inv_01GXYZ456TUV the order has reserved 4, and 5 would be allocated", null)),
				Map.entry(431, ErrorBody.of("HEADERS_TOO_LARGE", "The headers are too large", null)),
				Map.entry(500, ErrorBody.of("INTERNAL_ERROR",
						"Something went wrong on our side; the log has more under 6a0c5f0e4b1d2c3a4e5f6071", null)),
				Map.entry(503, ErrorBody.of("UNAVAILABLE", "The database can't be used at the moment; nothing was done",
						null)));
	}

}
