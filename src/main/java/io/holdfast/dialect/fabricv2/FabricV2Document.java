package io.holdfast.dialect.fabricv2;

import java.util.List;

import io.holdfast.dialect.DialectDocument;
import io.holdfast.dialect.ReadingOrder;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Refusal;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.models.GroupedOpenApi;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of this API; it shows paths as the seed has them. */
@Configuration(proxyBeanMethods = false)
class FabricV2Document {

	static final String ALLOCATION = "Allocation";

	private static final String CONTEXT = "{\"date\":\"2022-08-01T18:03:28.483Z\",\"channel\":12,"
			+ "\"account\":\"1234abcd5678efgh9ijklmno\",\"stage\":\"production\"}";

	@Bean
	GroupedOpenApi fabricV2(JsonMapper json, FabricV2Dialect dialect) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ALLOCATION).description("Documents of some allocations of one order.")),
				List.of("generateAllocation", "getAllocationDocument", "updateAllocationDocument",
						"queryAllocationDocuments", "reallocateDocuments", "cancelDocuments"));
		GroupedOpenApi group = new DialectDocument("fabricv2", "fabric v2", order, ErrorBody.class,
				DialectDocument.errors(dialect, FabricV2Dialect.ROOT + "/query",
						new FieldProblem("items[0].quantity", "must be at least 1"),
						new Refusal.ConsignmentNotFound("633f216c68f1b4456659161c"),
						new Refusal.VersionConflict("633f216c68f1b4456659161c", 3), new Refusal.KeyReused()))
			.toGroup(json, "/allocation/", "/allocation/{allocationId}", "/allocation/query", "/allocation/reallocate",
					"/allocation/cancel/{allocationIds}");
		group.addAllOperationCustomizer(List.of((operation, method) -> withSiteContext(operation)));
		return group;
	}

	/** Which every request has, and no operation names. */
	private static Operation withSiteContext(Operation operation) {
		return operation.addParametersItem(new HeaderParameter().name(SiteContext.HEADER)
			.required(true)
			.description("A JSON object, whose `account` names the tenant: 24 letters and digits.")
			.schema(new StringSchema())
			.example(CONTEXT));
	}

}
