package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.support.Api;
import tools.jackson.databind.JsonNode;

/** Reads the operations of the API document, each with its example. */
class Examples {

	private final Api api;

	private final JsonNode document;

	Examples(Api api) {
		this(api, "//v3/api-docs");
	}

	/**
	 * @param path of the document
	 */
	Examples(Api api, String path) {
		this.api = api;
		this.document = api.get(path).json();
	}

	/** In the order of their ids. */
	List<Operation> operations() {
		return this.document.path("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.map((method) -> operation(method.getKey(), path.getKey(), method.getValue())))
			.sorted(Comparator.comparing(Operation::id))
			.toList();
	}

	private Operation operation(String method, String path, JsonNode operation) {
		String type = operation.path("requestBody").path("content").propertyNames().stream().findFirst().orElse("");
		JsonNode media = operation.path("requestBody").path("content").path(type);
		List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1", "Connection: close"));
		if (!media.isMissingNode()) {
			headers.add("Content-Type: " + type);
		}
		in("header", operation).filter((header) -> header.path("required").asBoolean(false))
			.forEach(
					(header) -> headers.add(header.path("name").asString() + ": " + header.path("example").asString()));
		String filled = filled(path, operation);
		Request example = new Request(method.toUpperCase(Locale.ROOT), filled, query(operation), "HTTP/1.1", headers,
				Request.utf8(body(media.path("example"))));
		return new Operation(operation.path("operationId").asString(), example, parameters(filled, operation),
				fields(media.path("schema")));
	}

	private static String body(JsonNode example) {
		return example.isMissingNode() ? "" : example.isString() ? example.stringValue() : example.toString();
	}

	/** As much of it as there must be. */
	private static List<String> query(JsonNode operation) {
		return in("query", operation).filter((parameter) -> parameter.path("required").asBoolean(false))
			.map((parameter) -> parameter.path("name").asString() + "=" + parameter.path("example").asString())
			.toList();
	}

	private static String filled(String path, JsonNode operation) {
		String filled = path;
		for (JsonNode parameter : in("path", operation).toList()) {
			filled = filled.replace("{" + parameter.path("name").asString() + "}",
					parameter.path("example").asString());
		}
		return filled;
	}

	private Map<String, String> parameters(String path, JsonNode operation) {
		Map<String, String> parameters = new TreeMap<>();
		in("query", operation).forEach((parameter) -> {
			String name = parameter.path("name").asString();
			parameters.put(name, name.equals("cursor") ? cursor(path)
					: fit(parameter.path("schema"), parameter).getFirst().replace("\"", ""));
		});
		return parameters;
	}

	/** Such as a list gives away; an order has one page alone. */
	private String cursor(String path) {
		return this.api.get("/" + path + "?limit=1").json().path("page").path("nextCursor").asString("none");
	}

	private Map<String, List<String>> fields(JsonNode schema) {
		Map<String, List<String>> fields = new TreeMap<>();
		resolved(schema).path("properties")
			.properties()
			.forEach((field) -> fields.put(field.getKey(), fit(field.getValue(), field.getValue())));
		return fields;
	}

	/** Values of the schema, as JSON. */
	private List<String> fit(JsonNode schema, JsonNode described) {
		JsonNode resolved = resolved(schema);
		Stream<JsonNode> values = Stream.of(described.path("example"), resolved.path("example"),
				resolved.path("examples").path(0), resolved.path("default"));
		List<String> fit = Stream.concat(values, resolved.path("enum").valueStream())
			.filter((value) -> !value.isMissingNode() && !value.isNull())
			.map(JsonNode::toString)
			.toList();
		return fit.isEmpty() ? List.of(ofType(resolved)) : fit;
	}

	private String ofType(JsonNode schema) {
		return switch (schema.path("type").asString("object")) {
			case "string" -> "\"2099-01-01T00:00:00Z\"";
			case "integer", "number" -> "1";
			case "boolean" -> "true";
			case "array" -> "[]";
			default -> fields(schema).entrySet()
				.stream()
				.map((field) -> "\"" + field.getKey() + "\":" + field.getValue().getFirst())
				.collect(Collectors.joining(",", "{", "}"));
		};
	}

	private JsonNode resolved(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema : this.document.at(reference.substring(1));
	}

	private static Stream<JsonNode> in(String place, JsonNode operation) {
		return operation.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString().equals(place));
	}

}
