package io.holdfast.dialect.fabricv3;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.holdfast.dialect.DialectDocument;
import io.holdfast.dialect.ReadingOrder;
import io.holdfast.dialect.RequestProblem;
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
	GroupedOpenApi fabricV3(JsonMapper json, RefusalAnswers refusals, ProblemAnswers problems) {
		ReadingOrder order = new ReadingOrder(
				List.of(new Tag().name(ALLOCATIONS).description("Documents of some allocations of one order.")),
				List.of("getFabricAllocation"));
		return new DialectDocument("fabricv3", "fabric v3", order, ErrorBody.class, errors(refusals, problems))
			.toGroup(json, "/v3/allocations/{allocationId}");
	}

	private static Map<Integer, Object> errors(RefusalAnswers refusals, ProblemAnswers problems) {
		Map<Integer, Object> errors = new TreeMap<>();
		List.of(RequestProblem.Invalid.of("x-fabric-tenant-id", "must be 24 letters and digits"),
				new RequestProblem.NotAcceptable(), new RequestProblem.UriTooLong(),
				new RequestProblem.HeadersTooLarge(), new RequestProblem.Internal("6a0c5f0e4b1d2c3a4e5f6071"))
			.forEach((problem) -> errors.put(problems.of(problem).status(), problems.of(problem).body()));
		List.of(new Refusal.ConsignmentNotFound("62ff5c0bec0aed3c86202c32"), new Refusal.Unavailable())
			.forEach((refusal) -> errors.put(refusals.of(refusal).status(), refusals.of(refusal).body()));
		return errors;
	}

}
