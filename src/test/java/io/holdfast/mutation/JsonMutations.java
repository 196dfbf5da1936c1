package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spoils the JSON of a body: one value of it, wherever it is, is written in another way.
 */
final class JsonMutations {

	private static final JsonMapper JSON = new JsonMapper();

	static final List<Mutation> ALL = List.of(anywhere((value, random) -> Oddities.json(random)),
			anywhere((value, random) -> Oddities.json(random)),
			anywhere((value, random) -> quoted(Oddities.text(random))),
			anywhere((value, random) -> quoted(Oddities.text(random))),
			anywhere((value, random) -> value.isString() ? value.stringValue() : quoted(value.toString())),
			anywhere((value, random) -> value.isString() ? quoted(spoilt(value.stringValue(), random)) : "-" + value),
			anywhere((value, random) -> value.isNumber() ? value + ".0" : "\"" + value + "\""),
			anywhere((value, random) -> "[" + value + "]"), anywhere((value, random) -> "{\"value\":" + value + "}"),
			anywhere((value, random) -> value.isContainer() && !value.isEmpty() ? value.iterator().next().toString()
					: "null"),
			anywhere((value, random) -> deep(random.nextBoolean() ? "[" : "{\"a\":", random)),
			anywhere((value, random) -> many(value.toString(), random)),
			inObject((fields, random) -> fields.remove(random.nextInt(fields.size()))),
			inObject((fields, random) -> fields.remove(random.nextInt(fields.size()))),
			inObject((fields, random) -> fields.add(random.nextInt(fields.size()), Mutation.any(fields, random))),
			inObject((fields, random) -> fields.set(random.nextInt(fields.size()),
					Map.entry(Mutation.any(fields, random).getKey(), Mutation.any(fields, random).getValue()))),
			inObject((fields,
					random) -> fields.replaceAll((field) -> (random.nextInt(3) > 0) ? field
							: Map.entry(renamed(field.getKey(), random), field.getValue()))),
			inObject((fields, random) -> fields.add(Map.entry(Oddities.text(random), Oddities.json(random)))),
			JsonMutations::known, JsonMutations::known, JsonMutations::known);

	private JsonMutations() {
	}

	/** A field that the example leaves out, or another value of one that it has. */
	private static Request known(Operation operation, Request request, RandomGenerator random) {
		if (operation.fields().isEmpty()) {
			return request;
		}
		String name = Mutation.any(List.copyOf(operation.fields().keySet()), random);
		String value = (random.nextInt(3) == 0) ? Oddities.json(random)
				: Mutation.any(operation.fields().get(name), random);
		return inObject((fields, ignored) -> {
			fields.removeIf((field) -> field.getKey().equals(name));
			fields.add(Map.entry(name, value));
		}).apply(operation, request, random);
	}

	private static Mutation inObject(BiConsumer<List<Map.Entry<String, String>>, RandomGenerator> change) {
		return anywhere((value, random) -> {
			if (!value.isObject() || value.isEmpty()) {
				return Oddities.json(random);
			}
			List<Map.Entry<String, String>> fields = value.properties()
				.stream()
				.map((field) -> Map.entry(field.getKey(), field.getValue().toString()))
				.collect(Collectors.toCollection(ArrayList::new));
			change.accept(fields, random);
			return fields.stream()
				.map((field) -> quoted(field.getKey()) + ":" + field.getValue())
				.collect(Collectors.joining(",", "{", "}"));
		});
	}

	/** What is no JSON any more stays as it is. */
	private static Mutation anywhere(BiFunction<JsonNode, RandomGenerator, String> change) {
		return (operation, request, random) -> {
			try {
				JsonNode root = JSON.readTree(request.bodyBytes());
				List<JsonNode> places = within(root).toList();
				// The whole as often as any part of it.
				JsonNode place = random.nextInt(3) == 0 ? root : Mutation.any(places, random);
				return request.withBody(Request.utf8(written(root, place, change.apply(place, random))));
			}
			catch (JacksonException ex) {
				return request;
			}
		};
	}

	private static Stream<JsonNode> within(JsonNode node) {
		return Stream.concat(Stream.of(node), node.valueStream().flatMap(JsonMutations::within));
	}

	@SuppressWarnings("ReferenceEquality") // this very place, not one like it
	private static String written(JsonNode node, JsonNode place, String instead) {
		if (node == place) {
			return instead;
		}
		if (node.isObject()) {
			return node.properties()
				.stream()
				.map((field) -> quoted(field.getKey()) + ":" + written(field.getValue(), place, instead))
				.collect(Collectors.joining(",", "{", "}"));
		}
		return node.isArray() ? node.valueStream()
			.map((element) -> written(element, place, instead))
			.collect(Collectors.joining(",", "[", "]")) : node.toString();
	}

	private static String quoted(String text) {
		return JSON.writeValueAsString(text);
	}

	private static String renamed(String name, RandomGenerator random) {
		return Mutation.any(List.of(name.toUpperCase(Locale.ROOT), name + " ", "_" + name, name + "\u0000",
				name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), "", name + "[]", name + ".a",
				"x".repeat(201)), random);
	}

	private static String spoilt(String text, RandomGenerator random) {
		int place = random.nextInt(text.length() + 1);
		return text.substring(0, place) + Oddities.text(random) + text.substring(place);
	}

	private static String deep(String opening, RandomGenerator random) {
		int depth = Mutation.any(List.of(2, 18, 19, 20, 21, 1000, 50_000), random);
		return opening.repeat(depth) + "1" + (opening.equals("[") ? "]" : "}").repeat(depth);
	}

	private static String many(String value, RandomGenerator random) {
		int times = Mutation.any(List.of(2, 3, 500, 501, 5000), random);
		return Stream.generate(() -> value).limit(times).collect(Collectors.joining(",", "[", "]"));
	}

}
