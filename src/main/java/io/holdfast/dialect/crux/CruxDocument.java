package io.holdfast.dialect.crux;

import java.util.List;
import java.util.Map;

import io.holdfast.dialect.DialectDocument;
import io.holdfast.dialect.ReadingOrder;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.models.GroupedOpenApi;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The document of this API; it shows paths as the seed has them, with a slash at the end.
 */
@Configuration(proxyBeanMethods = false)
class CruxDocument {

	static final String ORDERS = "Orders";

	@Bean
	GroupedOpenApi crux(JsonMapper json) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ORDERS).description("What suppliers say of the orders that they serve.")),
				List.of("allocateOrder"));
		return new DialectDocument("crux", "Crux", order, ErrorBody.class, errors()).toGroup(json,
				CruxDialect.ROOT + "/orders/allocation/*/");
	}

	private static Map<Integer, Object> errors() {
		return Map.ofEntries(
				Map.entry(400,
						ErrorBody.of("line_items[0].allocation.quantity_accepted",
								"must be a whole number, at most 2147483647")),
				Map.entry(404, ErrorBody.of("The order is not known")),
				Map.entry(406, ErrorBody.of("Only application/json is answered")),
				Map.entry(408, ErrorBody.of("The request body did not arrive in time")),
				Map.entry(409,
						ErrorBody.of("Of item inv_01GXYZ678ZAB 5 more would have to be allocated, and 3 can be")),
				Map.entry(413, ErrorBody.of("The request body has more than 1048576 bytes")),
				Map.entry(414, ErrorBody.of("The URI is too long")),
				Map.entry(415, ErrorBody.of("Only application/json is understood")),
				Map.entry(422, ErrorBody.of("The Idempotency-Key belongs to another request")),
				Map.entry(431, ErrorBody.of("The headers are too large")),
				Map.entry(500,
						ErrorBody.of("Something went wrong on our side; the log has more under "
								+ "6a0c5f0e4b1d2c3a4e5f6071")),
				Map.entry(503, ErrorBody.of("The database can't be used at the moment; nothing was done")));
	}

}
