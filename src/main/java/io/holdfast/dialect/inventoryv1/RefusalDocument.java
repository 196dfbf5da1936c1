package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into the API document how each operation may be refused, with an example of
 * each.
 */
@Configuration(proxyBeanMethods = false)
class RefusalDocument {

	private static final String SCHEMA = "ErrorBody";

	/** Of requests that no operation answers. */
	private static final List<ErrorCode> OF_NO_OPERATION = List.of(ErrorCode.NOT_FOUND, ErrorCode.METHOD_NOT_ALLOWED);

	@Bean
	OpenApiCustomizer errorSchema() {
		return (document) -> {
			Components components = document.getComponents();
			ModelConverters.getInstance(true).readAll(ErrorBody.class).forEach(components::addSchemas);
			OF_NO_OPERATION.forEach((code) -> components.addResponses(code.name(), response(List.of(code))));
		};
	}

	@Bean
	OperationCustomizer refusals() {
		return (operation, method) -> {
			if (method.getBeanType().getPackage() == RefusalDocument.class.getPackage()) {
				byStatus(method).forEach((status, codes) -> describe(operation, status, codes));
			}
			return operation;
		};
	}

	private static Map<Integer, List<ErrorCode>> byStatus(HandlerMethod method) {
		List<ErrorCode> codes = new ArrayList<>(List.of(ErrorCode.VALIDATION_ERROR));
		boolean writes = false;
		for (var parameter : method.getMethodParameters()) {
			writes |= parameter.hasParameterAnnotation(RequestBody.class);
		}
		if (writes) {
			codes.addAll(List.of(ErrorCode.MALFORMED_REQUEST, ErrorCode.PAYLOAD_TOO_LARGE,
					ErrorCode.UNSUPPORTED_MEDIA_TYPE, ErrorCode.CONTENTION, ErrorCode.OUTCOME_UNKNOWN));
		}
		codes.addAll(List.of(ErrorCode.NOT_ACCEPTABLE, ErrorCode.URI_TOO_LONG, ErrorCode.HEADERS_TOO_LARGE,
				ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL_ERROR));
		Refuses refuses = method.getMethodAnnotation(Refuses.class);
		if (refuses != null) {
			codes.addAll(List.of(refuses.value()));
		}
		return codes.stream().collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
	}

	private static void describe(Operation operation, int status, List<ErrorCode> codes) {
		operation.getResponses().addApiResponse(String.valueOf(status), response(codes));
	}

	private static ApiResponse response(List<ErrorCode> codes) {
		MediaType media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA));
		codes.forEach((code) -> media.addExamples(code.name(),
				new Example().summary(code.message()).value(ErrorBody.of(code.example()))));
		return new ApiResponse()
			.description(codes.stream().map(ErrorCode::name).collect(Collectors.joining(", ")) + ".")
			.content(new Content().addMediaType("application/json", media));
	}

}
