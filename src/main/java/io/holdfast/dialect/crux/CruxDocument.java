package io.holdfast.dialect.crux;

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

/**
 * The document of this API; it shows paths as the seed has them, with a slash at the end.
 */
@Configuration(proxyBeanMethods = false)
class CruxDocument {

	static final String ORDERS = "Orders";

	@Bean
	GroupedOpenApi crux(JsonMapper json, CruxDialect dialect) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ORDERS).description("What suppliers say of the orders that they serve.")),
				List.of("allocateOrder"));
		return new DialectDocument("crux", "Crux", order, ErrorBody.class,
				DialectDocument.errors(dialect, CruxDialect.ROOT,
						new FieldProblem("line_items[0].allocation.quantity_accepted",
								"must be a whole number, at most 2147483647"),
						new Refusal.ReservationNotFound("5a1e4a55-8fb3-4e6e-9d6c-4d9bb3c5f0a1"),
						new Refusal.InsufficientStock("inv_01GXYZ678ZAB", null, 5, 3), new Refusal.KeyReused()))
			.toGroup(json, CruxDialect.ROOT + "/orders/allocation/*/");
	}

}
