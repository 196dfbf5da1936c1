package io.holdfast.mutation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Spoils a query: of parameters that the operation knows, and of others. */
final class QueryMutations {

	private static final List<String> RAW = List.of("%", "%zz", "%2", "%00", "%ED%A0%80", "%C0%80", "%F0%9F%98%80",
			"%0A", "%20", "+", "%2B5", "%D9%A5", "%EF%BC%95", "&", "=", "==", ";", "#", "?", "/", "{a}", "[1]", "<",
			"\"", "|", "\\", "^", "`", "\u00e9", "\u00ff", "\u0001", "%26", "%3D", "1,2", "1&1", "0", "1", "100", "101",
			"-1", "", "null", "true", "TRUE", "PENDING", "PENDING,CONFIRMED", "2099-01-01T00:00:00Z",
			"2099-01-01T00:00:00+01:00", "2099-01-01T00:00:00%2B01:00", "1700000000");

	private static final List<String> QUERIES = List.of("", "&", "&&", "=", "=1", "a", "%00=1", "%=1", "a=1;b=2", "?",
			"limit", "limit=", "limit[]=1", "limit.a=1", "limit[0]=1", "Limit=1", "class.classLoader=1", "_limit=1",
			"!limit=1", "limit%00=1", "limit%20=1", "limit=1#limit=2", "[a]=1", "a=1&".repeat(1100));

	static final List<Mutation> ALL = List.of(known((value, random) -> value), known((value, random) -> value),
			known((value, random) -> Mutation.any(RAW, random)), known((value, random) -> Mutation.any(RAW, random)),
			known((value, random) -> encoded(Oddities.text(random))),
			known((value, random) -> value + Mutation.any(RAW, random)),
			known((value, random) -> flipped(value, random)),
			known((value, random) -> "x".repeat(Mutation.any(List.of(65, 129, 400, 401, 8150, 9000, 70_000), random))),
			cursor((key, random) -> flipped(key, random)), cursor((key, random) -> key + Oddities.text(random)),
			cursor((key, random) -> Oddities.text(random) + "\n" + key),
			cursor((key, random) -> key.replaceFirst("[^\\n]*", "9999-12-31T23:59:59.999999999Z")),
			cursor((key, random) -> key.replaceAll("\\d+", "99999999999999999999")),
			cursor((key, random) -> key.replace("\n", "")),
			(operation, request, random) -> added(request, Mutation.any(QUERIES, random)),
			(operation, request, random) -> added(request, Mutation.any(QUERIES, random)),
			(operation, request, random) -> added(request,
					encoded(Oddities.text(random)) + "=" + encoded(Oddities.text(random))),
			(operation, request, random) -> request.query().isEmpty() ? request
					: added(request, Mutation.any(request.query(), random)),
			(operation, request, random) -> added(request,
					Mutation.any(operation.parameterNames(), random).toUpperCase(Locale.ROOT) + "=1"));

	private QueryMutations() {
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static Mutation known(BiFunction<String, RandomGenerator, String> change) {
		return (operation, request, random) -> {
			String name = Mutation.any(operation.parameterNames(), random);
			return added(request, name + "=" + change.apply(operation.parameters().getOrDefault(name, "1"), random));
		};
	}

	/** Which is the key of a row, in Base64. */
	private static Mutation cursor(BiFunction<String, RandomGenerator, String> change) {
		return (operation, request, random) -> {
			String cursor = operation.parameters().getOrDefault("cursor", "AAAA");
			String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			return added(request,
					"cursor=" + Base64.getUrlEncoder()
						.withoutPadding()
						.encodeToString(change.apply(key, random).getBytes(StandardCharsets.UTF_8)));
		};
	}

	private static Request added(Request request, String pair) {
		return request.withQuery(Stream.concat(request.query().stream(), Stream.of(pair)).toList());
	}

	private static String flipped(String text, RandomGenerator random) {
		if (text.isEmpty()) {
			return "x";
		}
		List<Character> characters = new ArrayList<>();
		text.chars().forEach((character) -> characters.add((char) character));
		int place = random.nextInt(characters.size());
		characters.set(place, (char) ('-' + random.nextInt(76)));
		return characters.stream().map(String::valueOf).reduce("", String::concat);
	}

}
