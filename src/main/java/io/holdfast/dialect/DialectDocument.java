package io.holdfast.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.kernel.Refusal;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.models.GroupedOpenApi;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

/**
 * The document of one of the other APIs, a group of its own. Its introduction and its
 * examples are files: {@code openapi/<name>.md},
 * {@code examples/<name>/<operationId>.json} and, of what is answered,
 * {@code examples/<name>/<operationId>-response.json}.
 *
 * @param name in its path
 * @param errorBody what every error looks like
 * @param errors an example for each status that an operation may answer
 */
public record DialectDocument(String name, String title, ReadingOrder order, Class<?> errorBody,
		List<ErrorAnswer> errors) {

	private static final String JSON = "application/json";

	private static final List<RequestProblem> PROBLEMS = List.of(new RequestProblem.Unauthenticated(),
			new RequestProblem.Forbidden("The credential does not allow this"), new RequestProblem.NotAcceptable(),
			new RequestProblem.BodyTooSlow(), new RequestProblem.PayloadTooLarge(1048576),
			new RequestProblem.UriTooLong(), new RequestProblem.UnsupportedMediaType(),
			new RequestProblem.HeadersTooLarge(), new RequestProblem.Internal("6a0c5f0e4b1d2c3a4e5f6071"));

	/** What only a request with a body is told: too slow, too large, of another type. */
	private static final Set<Integer> OF_BODIES = Set.of(408, 413, 415);

	/**
	 * What a dialect says of these, and of what may be wrong with any request.
	 * @param path at which it says so
	 */
	public static List<ErrorAnswer> errors(Dialect dialect, String path, FieldProblem invalid, Refusal... refusals) {
		List<ErrorAnswer> errors = new ArrayList<>();
		errors.add(dialect.answer(new RequestProblem.Invalid(List.of(invalid))));
		PROBLEMS.forEach((problem) -> errors.add(dialect.answer(problem)));
		if (dialect.isForTenants()) {
			errors.add(dialect.answer(new RequestProblem.TooManyRequests(1)));
		}
		Stream.of(refusals).forEach((refusal) -> errors.add(dialect.answer(refusal, path)));
		errors.add(dialect.answer(new Refusal.Unavailable()));
		return errors;
	}

	/** Of the operations with these paths. */
	public GroupedOpenApi toGroup(JsonMapper json, String... paths) {
		return GroupedOpenApi.builder()
			.group(this.name)
			.displayName(this.title)
			.pathsToMatch(paths)
			.addOperationCustomizer((operation, method) -> {
				this.errors.stream()
					.filter((error) -> operation.getRequestBody() != null || !OF_BODIES.contains(error.status()))
					.forEach((error) -> error(operation, error.status(), error.body()));
				examples(operation, json);
				return operation;
			})
			.addOpenApiCustomizer(this::introduce)
			.addOpenApiCustomizer(this.order)
			.build();
	}

	private void introduce(OpenAPI document) {
		Info info = document.getInfo();
		document.setInfo(new Info().title(info.getTitle() + ": " + this.title)
			.version(info.getVersion())
			.contact(info.getContact())
			.description(text(file("openapi/" + this.name + ".md"))));
		ModelConverters.getInstance(true).readAll(this.errorBody).forEach(document.getComponents()::addSchemas);
	}

	private void error(Operation operation, int status, Object example) {
		MediaType media = new MediaType().schema(DocumentSchemas.reference(schemaName())).example(example);
		operation.getResponses()
			.addApiResponse(String.valueOf(status),
					new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase())
						.content(new Content().addMediaType(JSON, media)));
	}

	private String schemaName() {
		return Objects.requireNonNull(this.errorBody.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
			.name();
	}

	private void examples(Operation operation, JsonMapper json) {
		String name = "examples/" + this.name + "/" + operation.getOperationId();
		if (operation.getRequestBody() != null) {
			operation.getRequestBody()
				.getContent()
				.values()
				.forEach((media) -> media.setExample(json.readValue(text(file(name + ".json")), Object.class)));
		}
		ClassPathResource answer = file(name + "-response.json");
		operation.getResponses()
			.entrySet()
			.stream()
			.filter((response) -> response.getKey().startsWith("2") && response.getValue().getContent() != null)
			.flatMap((response) -> response.getValue().getContent().values().stream())
			.forEach((media) -> media.setExample(json.readValue(text(answer), Object.class)));
	}

	private static ClassPathResource file(String path) {
		return new ClassPathResource(path);
	}

	private static String text(ClassPathResource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
