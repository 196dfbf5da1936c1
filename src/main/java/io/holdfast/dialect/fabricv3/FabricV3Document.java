package io.holdfast.dialect.fabricv3;

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
class FabricV3Document {

	static final String ALLOCATIONS = "Allocations";

	@Bean
	GroupedOpenApi fabricV3(JsonMapper json, FabricV3Dialect dialect) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ALLOCATIONS).description("Documents of some allocations of one order.")),
				List.of("getFabricAllocation"));
		return new DialectDocument("fabricv3", "fabric v3", order, ErrorBody.class,
				DialectDocument.errors(dialect, FabricV3Dialect.ROOT,
						new FieldProblem("x-fabric-tenant-id", "must be 24 letters and digits"),
						new Refusal.ConsignmentNotFound("62ff5c0bec0aed3c86202c32")))
			.toGroup(json, "/v3/allocations/{allocationId}");
	}

}
