package io.holdfast.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.holdfast.support.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds answers against the API document: nothing may be there that it does not describe,
 * nothing missing that it promises, and a refusal must look like its example.
 */
public final class Contract {

	private static final String IRI = "https://holdfast.test/openapi.json";

	private static final String JSON_OF = "/content/application~1json";

	private static final String FILE_OF = "/content/text~1csv";

	private final JsonNode document;

	private final SchemaRegistry registry;

	private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

	Contract(String document) {
		this.document = new JsonMapper().readTree(document);
		closed(this.document);
		this.registry = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(),
				(registry) -> registry.schemas(Map.of(IRI, this.document.toString())));
	}

	public void check(String method, String path, Answer answer) {
		String operation = operation(method, path).orElse(null);
		if (operation == null) {
			assertThat(answer.header("Content-Type")).startsWith("application/json");
			assertFits("/components/schemas/ErrorResponse", answer);
			return;
		}
		String response = operation + "/responses/" + answer.status();
		assertThat(this.document.at(response).isObject()).as(response + " is described").isTrue();
		if (answer.status() == 204) {
			assertThat(answer.body()).isEmpty();
			return;
		}
		if (this.document.at(response + FILE_OF).isObject()) {
			assertThat(answer.header("Content-Type")).startsWith("text/csv");
			return;
		}
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertFits(response + JSON_OF + "/schema", answer);
		this.document.at(response)
			.path("headers")
			.propertyNames()
			.stream()
			.filter((header) -> this.document.at("/components/headers/" + header).path("required").asBoolean(false))
			.forEach((header) -> assertThat(answer.header(header)).as(header).isNotNull());
		if (answer.status() >= 400) {
			JsonNode example = this.document
				.at(response + JSON_OF + "/examples/" + answer.code() + "/value/error/details");
			assertThat(example.isObject()).as(answer.code() + " is among the examples of " + response).isTrue();
			assertSameFields(answer.details(), example, answer.code());
		}
	}

	/** Whether there is such an operation. */
	public boolean knows(String method, String path) {
		return operation(method, path).isPresent();
	}

	/** Whether there is such an operation, and its body is a file. */
	public boolean takesFile(String method, String path) {
		return operation(method, path).map((operation) -> operation + "/requestBody" + FILE_OF)
			.filter((file) -> this.document.at(file).isObject())
			.isPresent();
	}

	/** What an operation was asked for is what the document says it may be asked for. */
	public void checkRequest(String method, String path, List<String> query, JsonNode body) {
		String operation = operation(method, path).orElseThrow();
		Map<String, List<String>> given = new LinkedHashMap<>();
		for (String pair : query) {
			given.computeIfAbsent(decoded(pair.replaceFirst("=.*", "")), (name) -> new ArrayList<>())
				.add(decoded(pair.substring(Math.min(pair.length(), pair.indexOf('=') + 1))));
		}
		given.forEach((name, values) -> assertParameterFits(operation, name, values));
		if (!body.isMissingNode()) {
			assertFits(operation + "/requestBody" + (takesFile(method, path) ? FILE_OF : JSON_OF) + "/schema", body);
		}
		else {
			assertThat(this.document.at(operation + "/requestBody/required").asBoolean(false)).as("needs a body")
				.isFalse();
		}
	}

	private void assertParameterFits(String operation, String name, List<String> values) {
		JsonNode parameters = this.document.at(operation + "/parameters");
		int place = IntStream.range(0, parameters.size())
			.filter((i) -> parameters.path(i).path("in").asString().equals("query"))
			.filter((i) -> parameters.path(i).path("name").asString().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no parameter " + name));
		JsonMapper json = new JsonMapper();
		JsonNode value = switch (parameters.at("/" + place + "/schema/type").asString("string")) {
			case "array" -> json.valueToTree(values);
			case "string" -> json.valueToTree(values.getFirst());
			default -> json.readTree(values.getFirst());
		};
		assertThat(value.isArray() || values.size() == 1).as("%s is given once", name).isTrue();
		assertFits(operation + "/parameters/" + place + "/schema", value);
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private void assertFits(String pointer, Answer answer) {
		assertFits(pointer, answer.json());
	}

	private void assertFits(String pointer, JsonNode json) {
		Schema schema = this.schemas.computeIfAbsent(pointer,
				(place) -> this.registry.getSchema(SchemaLocation.of(IRI + "#" + place)));
		assertThat(schema.validate(json,
				(execution) -> execution.executionConfig((config) -> config.formatAssertionsEnabled(true))))
			.as("%s of %s", pointer, json)
			.isEmpty();
	}

	private static void assertSameFields(JsonNode actual, JsonNode example, String place) {
		if (example.isObject() && !place.contains("failures")) {
			assertThat(actual.propertyNames()).as(place).containsExactlyInAnyOrderElementsOf(example.propertyNames());
			example.properties()
				.forEach((field) -> assertSameFields(actual.path(field.getKey()), field.getValue(),
						place + "." + field.getKey()));
		}
	}

	private Optional<String> operation(String method, String path) {
		return this.document.path("paths")
			.properties()
			.stream()
			.filter((known) -> known.getValue().has(method) && matches(path, known.getKey()))
			.map(Map.Entry::getKey)
			.sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
			.map((known) -> "/paths/" + known.replace("~", "~0").replace("/", "~1") + "/" + method)
			.findFirst();
	}

	private static boolean matches(String path, String template) {
		return Pattern.matches(template.replaceAll("\\{\\w+}", "[^/]+"), path);
	}

	/** Has no object more fields than are described. */
	private static void closed(JsonNode node) {
		if (node.isObject() && node.path("properties").isObject() && node.path("type").asString("").equals("object")
				&& !node.has("additionalProperties")) {
			((ObjectNode) node).put("additionalProperties", false);
		}
		node.forEach(Contract::closed);
	}

}
