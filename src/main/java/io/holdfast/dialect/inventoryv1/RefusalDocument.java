package io.holdfast.dialect.inventoryv1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.dialect.Unkeyed;
import io.holdfast.dialect.BringsBody;
import io.holdfast.dialect.DocumentSchemas;
import io.holdfast.kernel.Precondition;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into the API document how each operation may be refused, with an example of
 * each.
 */
@Configuration(proxyBeanMethods = false)
class RefusalDocument {

	private static final String SCHEMA = "ErrorResponse";

	/** Of requests that no operation answers. */
	private static final List<ErrorCode> OF_NO_OPERATION = List.of(ErrorCode.NOT_FOUND, ErrorCode.METHOD_NOT_ALLOWED);

	private static final List<ErrorCode> OF_EVERY_OPERATION = List.of(ErrorCode.VALIDATION_ERROR,
			ErrorCode.MALFORMED_REQUEST, ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN, ErrorCode.NOT_ACCEPTABLE,
			ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.URI_TOO_LONG, ErrorCode.TOO_MANY_REQUESTS,
			ErrorCode.HEADERS_TOO_LARGE, ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL_ERROR);

	private static final List<ErrorCode> OF_OPERATIONS_WITH_BODIES = List.of(ErrorCode.REQUEST_TIMEOUT,
			ErrorCode.UNSUPPORTED_MEDIA_TYPE);

	private static final List<ErrorCode> OF_WRITING_OPERATIONS = List.of(ErrorCode.IDEMPOTENCY_KEY_REUSED,
			ErrorCode.CONTENTION, ErrorCode.OUTCOME_UNKNOWN);

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	OpenApiCustomizer errorSchema() {
		return (document) -> {
			Components components = document.getComponents();
			ModelConverters.getInstance(true).readAll(ErrorBody.class).forEach(components::addSchemas);
			examples(DocumentSchemas.named(document, SCHEMA));
			DocumentSchemas.named(document, ErrorCode.class.getSimpleName()).setDescription(table());
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

	@SuppressWarnings("unchecked") // examples of any kind
	private static void examples(Schema<?> envelope) {
		OF_NO_OPERATION.forEach((code) -> ((Schema<Object>) envelope).addExample(ErrorBody.of(code.example())));
	}

	private static Map<Integer, List<ErrorCode>> byStatus(HandlerMethod method) {
		List<ErrorCode> codes = new ArrayList<>(OF_EVERY_OPERATION);
		if (mayBringBody(method)) {
			codes.addAll(OF_OPERATIONS_WITH_BODIES);
			codes.addAll(method.hasMethodAnnotation(Unkeyed.class) ? List.of() : OF_WRITING_OPERATIONS);
		}
		if (Stream.of(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == Precondition.class)) {
			codes.add(ErrorCode.VERSION_CONFLICT);
		}
		Refuses refuses = method.getMethodAnnotation(Refuses.class);
		if (refuses != null) {
			codes.addAll(List.of(refuses.value()));
		}
		return codes.stream()
			.sorted()
			.collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
	}

	private static boolean mayBringBody(HandlerMethod method) {
		return method.hasMethodAnnotation(DeleteMapping.class) || BringsBody.to(method);
	}

	private static void describe(Operation operation, int status, List<ErrorCode> codes) {
		MediaType media = new MediaType().schema(DocumentSchemas.reference(SCHEMA));
		codes.forEach((code) -> media.addExamples(code.name(),
				new Example().summary(code.name()).value(ErrorBody.of(code.example()))));
		operation.getResponses()
			.addApiResponse(String.valueOf(status),
					new ApiResponse()
						.description(codes.stream()
							.map((code) -> "`" + code + "`: " + code.meaning())
							.collect(Collectors.joining("\n\n")))
						.content(new Content().addMediaType("application/json", media)));
	}

	/** Every code, with the names of its details. */
	private static String table() {
		return Stream.of(ErrorCode.values())
			.map((code) -> "| %s | %d | %s | %s |".formatted(code, code.status(), code.meaning(),
					code.example()
						.details()
						.keySet()
						.stream()
						.map((name) -> "`" + name + "`")
						.collect(Collectors.joining(", "))))
			.collect(Collectors.joining("\n",
					"What was refused.\n\n| code | HTTP | meaning | `details` |\n| --- | --- | --- | --- |\n", ""));
	}

}
