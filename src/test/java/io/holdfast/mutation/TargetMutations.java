package io.holdfast.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Spoils the line of a request: its method, its path, its protocol. */
final class TargetMutations {

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS",
			"TRACE", "CONNECT", "BREW", "QUERY", "PROPFIND", "get", "Put", "GE(T", "", "\u0000", "X", "G\u00c9T");

	private static final List<String> PROTOCOLS = List.of("HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/3", "HTTP/0.9",
			"http/1.1", "HTTP/1.1 ", "HTTP/1.1x", "FOO/1.1", "HTTP/", "HTTP/-1.1", "HTTP/1.1\u0000");

	private static final List<String> PARTS = List.of("%2F", "%2f..", "%00", "%25", "%2500", "%252F", "%5C", "\\",
			"%zz", "%", "%2", "%C0%AF", "%ED%A0%80", "%F0%9F%98%80", "%C3%A9", "%E2%80%A8", "%0A", "%0D%0A", "%20",
			"%09", "%3F", "%23", "%3B", "%7F", ".", "..", "...", "%2e", "%2e%2e", ".json", ".xml", ";", ";a=b", ";a",
			";/", ";jsessionid=1", "//", "/", "/./", "/../", "+", "*", "~", "'", "\"", "<", ">", "{", "}", "|", "^",
			"`", "@", ":", "$", "!", "(", ")", "\u00e9", "\u00ff", "\u0001", "#", "?", "&", "=", "x", "0", "A");

	private static final List<String> SEGMENTS = List.of("", "-", "null", "bulk", "by-order", "confirm", "stock",
			"allocations", "items", "alloc_01NXYZ901EFG", "alloc_01NXYZ902FGH", "alloc_01NXYZ905JKM",
			"alloc_01NXYZ906KMN", "alloc_none", "inv_01GXYZ456TUV", "inv_none", "wh_01HXYZ901STU", "wh_none",
			"ord_01OXYZ001ABC", "actuator", "error", "v2", "WEB-INF", "%61llocations", "Allocations");

	private static final List<String> TARGETS = List.of("*", "/", "//", "/inventory", "/inventory/v1", "/inventory/v1/",
			"inventory/v1/items", "/error", "/actuator/env", "/v3/api-docs/nothing", "/favicon.ico",
			"/inventory/v1/nothing", "127.0.0.1:80", "/..", "/../../etc/passwd", "/WEB-INF/web.xml", "/%2e%2e/", "?");

	static final List<Mutation> ALL = List.of(
			(operation, request, random) -> request.withMethod(Mutation.any(METHODS, random)),
			(operation, request, random) -> request.withMethod(Mutation.any(METHODS, random)),
			(operation, request, random) -> request.withVersion(Mutation.any(PROTOCOLS, random)),
			(operation, request, random) -> request.withPath(Mutation.any(TARGETS, random)),
			(operation, request, random) -> request.withPath("http://127.0.0.1" + request.path()),
			segment((segment, random) -> segment + Mutation.any(PARTS, random)),
			segment((segment, random) -> inserted(segment, Mutation.any(PARTS, random), random)),
			segment((segment, random) -> inserted(segment, Mutation.any(PARTS, random), random)),
			segment((segment, random) -> Mutation.any(PARTS, random)),
			segment((segment, random) -> Mutation.any(SEGMENTS, random)),
			segment((segment, random) -> Mutation.any(SEGMENTS, random)),
			segment((segment, random) -> Mutation.any(SEGMENTS, random) + "/" + segment),
			segment((segment, random) -> QueryMutations.encoded(Oddities.text(random))),
			segment((segment, random) -> QueryMutations.encoded(segment + Oddities.text(random))),
			segment((segment, random) -> segment.toUpperCase(Locale.ROOT)),
			segment((segment, random) -> "x"
				.repeat(Mutation.any(List.of(64, 65, 128, 129, 8150, 9000, 70_000), random))),
			(operation, request, random) -> request.withPath(request.path() + Mutation.any(PARTS, random)),
			(operation, request, random) -> request.withPath(request.path() + "/"));

	private TargetMutations() {
	}

	/** Often the last ones, which hold ids. */
	private static Mutation segment(BiFunction<String, RandomGenerator, String> change) {
		return (operation, request, random) -> {
			List<String> segments = new ArrayList<>(Arrays.asList(request.path().split("/", -1)));
			int place = Math.max(random.nextInt(segments.size()), random.nextInt(segments.size()));
			segments.set(place, change.apply(segments.get(place), random));
			return request.withPath(String.join("/", segments));
		};
	}

	private static String inserted(String segment, String part, RandomGenerator random) {
		int place = random.nextInt(segment.length() + 1);
		return segment.substring(0, place) + part + segment.substring(place);
	}

}
