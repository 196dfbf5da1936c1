package io.holdfast.system;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Describes the headers of answers in the API document. */
@Component
class HeaderDocument implements GlobalOpenApiCustomizer {

	private static final String RATE_LIMIT = "RateLimit";

	/** The answers that are kept for a request that is repeated. */
	private static final Pattern KEPT = Pattern.compile("2..|404|409|412");

	@Override
	public void customise(OpenAPI document) {
		headers().forEach(document.getComponents()::addHeaders);
		document.getPaths()
			.values()
			.forEach((path) -> path.readOperationsMap()
				.values()
				.forEach((operation) -> operation.getResponses()
					.forEach((status, response) -> refer(operation, status, response))));
	}

	private static Map<String, Header> headers() {
		return Map.of(HttpHeaders.WWW_AUTHENTICATE, header("How to say who you are.", text(1, 100).pattern("^[!-~ ]+$")
			.example("Bearer realm=\"holdfast\"")), RATE_LIMIT, header(
					"How many requests the tenant may still send, and the seconds until it may send as many as ever.",
					text(1, 100).pattern("^\"requests\";r=[0-9]+;t=1$").example("\"requests\";r=0;t=1")),
				RequestIds.HEADER,
				header("The id of the request, as in Holdfast's log: yours if you sent one, else a new one.",
						text(1, 64).pattern("^[!-~]{1,64}$").example("6a0c5f0e4b1d2c3a4e5f6071")),
				HttpHeaders.RETRY_AFTER,
				header("After how many seconds the same request may work.",
						new IntegerSchema().format("int32")
							.minimum(BigDecimal.ZERO)
							.maximum(BigDecimal.valueOf(86_400))
							.example(1)),
				ReplayedHeader.NAME,
				header("true if this is the answer that the request had before, under the same `Idempotency-Key`.",
						text(4, 4).pattern("^true$").example("true"))
					.required(false),
				HttpHeaders.ETAG,
				header("The version of what was read, in quotes; it rises with every change.",
						text(3, 12).pattern("^\"[0-9]{1,10}\"$").example("\"1\"")),
				HttpHeaders.LOCATION, header("The path of what was created, on this server.",
						text(1, 200).pattern("^/[!-~]*$").example("/inventory/v1/items/inv_01GXYZ234DEF")));
	}

	private static Header header(String description, Schema<?> schema) {
		return new Header().description(description).required(true).schema(schema);
	}

	private static Schema<?> text(int least, int most) {
		return new StringSchema().minLength(least).maxLength(most);
	}

	private static boolean takesKey(Operation operation) {
		return operation.getParameters() != null && operation.getParameters()
			.stream()
			.anyMatch((parameter) -> RequestKeyFilter.HEADER.equals(parameter.getName()));
	}

	private static void refer(Operation operation, String status, ApiResponse response) {
		response.addHeaderObject(RequestIds.HEADER, reference(RequestIds.HEADER));
		if (status.equals("401")) {
			response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, reference(HttpHeaders.WWW_AUTHENTICATE));
		}
		if (status.equals("429")) {
			response.addHeaderObject(RATE_LIMIT, reference(RATE_LIMIT));
		}
		if (status.equals("429") || status.equals("503")) {
			response.addHeaderObject(HttpHeaders.RETRY_AFTER, reference(HttpHeaders.RETRY_AFTER));
		}
		if (takesKey(operation) && KEPT.matcher(status).matches()) {
			response.addHeaderObject(ReplayedHeader.NAME, reference(ReplayedHeader.NAME));
		}
		// Beside a reference nothing else counts.
		response.getHeaders().replaceAll((name, header) -> reference(name));
	}

	private static Header reference(String name) {
		return new Header().$ref("#/components/headers/" + name);
	}

}
