package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Spoils headers: those that mean something here, those that might, and any. */
final class HeaderMutations {

	private static final List<String> MEDIA_TYPES = List.of("application/json", "application/json;charset=utf-8",
			"application/json; charset=UTF-16", "application/json;charset=latin1", "application/json;charset=nonsense",
			"application/json;charset=\"", "application/json;", "application/json;q=0", "application/json;q=2",
			"application/json;version=2", "APPLICATION/JSON", "application/*", "*/*", "*", "application/*+json",
			"application/problem+json", "application/merge-patch+json", "application/x-ndjson", "text/json",
			"text/plain", "text/html", "text/event-stream", "application/xml", "application/yaml", "application/cbor",
			"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data",
			"application/octet-stream", "application", "/", ";", "json", "application/json, text/html",
			"text/html, application/json;q=0.1", "application/json application/json", "application//json",
			"application/json;charset=utf-8;charset=utf-16", "\u0000", "\u00ff", "");

	private static final List<String> TAGS = List.of("*", "\"1\"", "\"2\"", "W/\"1\"", "1", "\"\"", "\"1\",\"2\"",
			"\"1\" \"2\"", "\"99999999999\"", "\"-1\"", "\"1.0\"", "\"\u00ff\"", "\"1", "1\"", ",", "\"1\",", "*,\"1\"",
			"w/\"1\"", "\"a\"b\"", "'1'", "\"0\"", "\"000000001\"", "null", "\"1\";q=1");

	private static final List<String> NAMES = List.of("Idempotency-Key", "If-Match", "X-Request-Id", "X-Actor-Id",
			"X-Tenant-Id", "Tenant-Id", "Authorization", "Cookie", "Origin", "Referer", "User-Agent", "Range",
			"If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "X-HTTP-Method-Override",
			"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Forwarded-Port",
			"Forwarded", "X-Original-URL", "X-Rewrite-URL", "Accept-Charset", "Accept-Encoding", "Accept-Language",
			"Access-Control-Request-Method", "Content-Language", "Content-Location", "Content-Range", "Content-MD5",
			"Content-Disposition", "Content-Encoding", "Upgrade", "HTTP2-Settings", "TE", "Trailer", "Via",
			"Max-Forwards", "Prefer", "Pragma", "Cache-Control", "Date", "Expect", "traceparent", "tracestate",
			"baggage", "b3", "Sec-Fetch-Site", "Sec-WebSocket-Key", "Host", "Proxy-Authorization", "X");

	private static final List<String> LINES = List.of("Nonsense", ": value", "Name : value", " folded", "\tfolded",
			"Na me: value", "N\u0000: value", "X: a\u0000b", "X: a\rb", "X\u00e9: \u00e9", "(X): 1", "X: \u007f",
			"Accept-Encoding: gzip, br;q=2", "Authorization: Basic !!!", "Authorization: Bearer ", "Cookie: a=b; c",
			"Cookie: $Version=1; a=\"", "Range: bytes=0-0", "Range: bytes=9-1", "If-None-Match: *",
			"If-None-Match: \"1\"", "If-Modified-Since: Sat, 01 Jan 2033 00:00:00 GMT", "If-Modified-Since: x",
			"If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT", "X-HTTP-Method-Override: DELETE", "Origin: null",
			"Origin: http://elsewhere.example", "Expect: 100-continue", "Expect: nonsense", "Upgrade: h2c",
			"Upgrade: websocket", "Content-Encoding: gzip", "Content-Encoding: identity", "Content-Encoding: br",
			"Content-Encoding: deflate, gzip", "Content-Length: 0", "Content-Length: -1", "Content-Length: abc",
			"Content-Length: 1048577", "Content-Length: 99999999999999999999", "Transfer-Encoding: magic",
			"Transfer-Encoding: identity", "Host: 127.0.0.1 y", "Host: [::1", "Host: 127.0.0.1:99999", "Host:",
			"Accept-Language: *-*", "Accept-Language: xx;q=9", "Accept-Charset: nonsense", "Accept-Charset: utf-16",
			"traceparent: 00-00000000000000000000000000000000-0000000000000000-01", "traceparent: x",
			"X-Forwarded-Port: abc", "X-Forwarded-Prefix: //x", "Forwarded: for=\"_x;",
			"Access-Control-Request-Method: PUT");

	static final List<Mutation> ALL = List.of(instead("Content-Type", HeaderMutations::mediaType),
			instead("Content-Type", HeaderMutations::mediaType),
			(operation, request, random) -> request.without("Content-Type"),
			added("Content-Type", HeaderMutations::mediaType), instead("Accept", HeaderMutations::mediaType),
			instead("Accept", HeaderMutations::mediaType), added("Accept", HeaderMutations::mediaType),
			instead("Idempotency-Key", HeaderMutations::text), instead("Idempotency-Key", HeaderMutations::text),
			added("Idempotency-Key", HeaderMutations::text), instead("If-Match", HeaderMutations::tag),
			instead("If-Match", HeaderMutations::tag), added("If-Match", HeaderMutations::tag),
			instead("X-Request-Id", HeaderMutations::text), instead("X-Actor-Id", HeaderMutations::text),
			instead("Accept-Encoding", HeaderMutations::text), instead("Content-Encoding", HeaderMutations::text),
			(operation, request, random) -> request.adding(Mutation.any(LINES, random)),
			(operation, request, random) -> request.adding(Mutation.any(LINES, random)),
			(operation, request, random) -> request.adding(Mutation.any(LINES, random)),
			(operation, request, random) -> request
				.adding(Mutation.any(NAMES, random) + ": " + text(operation, random)),
			(operation, request, random) -> request
				.adding(Mutation.any(NAMES, random) + ": " + text(operation, random)),
			(operation, request, random) -> request.adding(Mutation.any(request.headers(), random)),
			HeaderMutations::shuffled, HeaderMutations::many, HeaderMutations::chunked);

	private HeaderMutations() {
	}

	private static Mutation instead(String name, BiFunction<Operation, RandomGenerator, String> value) {
		return (operation, request, random) -> request.without(name)
			.adding(name + ": " + value.apply(operation, random));
	}

	private static Mutation added(String name, BiFunction<Operation, RandomGenerator, String> value) {
		return (operation, request, random) -> request.adding(name + ": " + value.apply(operation, random));
	}

	private static String mediaType(Operation operation, RandomGenerator random) {
		return (random.nextInt(6) == 0) ? Oddities.line(random) : Mutation.any(MEDIA_TYPES, random);
	}

	private static String text(Operation operation, RandomGenerator random) {
		return Oddities.line(random);
	}

	private static String tag(Operation operation, RandomGenerator random) {
		return switch (random.nextInt(8)) {
			case 0 -> Oddities.line(random);
			case 1 -> "\"1\",".repeat(1 + random.nextInt(3500)) + "\"1\"";
			default -> Mutation.any(TAGS, random);
		};
	}

	private static Request shuffled(Operation operation, Request request, RandomGenerator random) {
		List<String> headers = new ArrayList<>(request.headers());
		headers.add(headers.remove(random.nextInt(headers.size())).toUpperCase(Locale.ROOT));
		return request.withHeaders(headers);
	}

	private static Request many(Operation operation, Request request, RandomGenerator random) {
		int count = Mutation.any(List.of(10, 90, 100, 200), random);
		String value = "x".repeat(Mutation.any(List.of(0, 1, 100, 170, 400, 1000), random));
		List<String> headers = new ArrayList<>(request.headers());
		IntStream.range(0, count).forEach((i) -> headers.add("X-Header-" + i + ": " + value));
		return request.withHeaders(headers);
	}

	/** In chunks that are whole, or nearly; the last one is always there. */
	private static Request chunked(Operation operation, Request request, RandomGenerator random) {
		int size = 1 + random.nextInt(200);
		String body = request.body();
		String chunks = IntStream.iterate(0, (start) -> start < body.length(), (start) -> start + size)
			.mapToObj((start) -> body.substring(start, Math.min(body.length(), start + size)))
			.map((chunk) -> Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
			.collect(Collectors.joining());
		String broken = (random.nextInt(3) == 0) ? Mutation.any(List.of("ZZ\r\n", "-1\r\n", "1\r\nab\r\n"), random)
				: "";
		return request.without("Content-Length")
			.adding("Transfer-Encoding: chunked")
			.withBody(chunks + broken + "0\r\n\r\n");
	}

}
