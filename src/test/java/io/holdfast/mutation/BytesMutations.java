package io.holdfast.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Spoils the bytes of a body, whatever they mean. */
final class BytesMutations {

	private static final List<String> BYTES = List.of("\u0000", "\u0001", "\u001f", "\u007f", "\u0080", "\u00ff",
			"\u00fe\u00ff", "\u00c0\u0080", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00ed\u00b0\u0080",
			"\u00f5\u0080\u0080\u0080", "\u00f4\u0090\u0080\u0080", "\u00e2\u0082", "\u00ef\u00bb\u00bf", "\"", "\\",
			"{", "}", "[", "]", ",", ":", "'", " ", "\r\n", "/* */", "// ", "#", "%", "<a/>", "---\n", "\u001e");

	static final List<Mutation> ALL = List.of(body((body, random) -> body.substring(0, random.nextInt(body.length()))),
			body((body, random) -> body.substring(random.nextInt(body.length()))),
			body((body, random) -> body + Mutation.any(BYTES, random)),
			body((body, random) -> Mutation.any(BYTES, random) + body), body((body, random) -> body + body),
			body((body, random) -> inserted(body, Mutation.any(BYTES, random), random)),
			body((body, random) -> inserted(body, Mutation.any(BYTES, random), random)),
			body((body, random) -> inserted(body, String.valueOf((char) random.nextInt(256)), random)),
			body(BytesMutations::flipped), body(BytesMutations::flipped), body(BytesMutations::cut),
			body((body, random) -> ""), body((body, random) -> " \t\r\n"), body((body, random) -> "null"),
			body((body, random) -> body + " ".repeat(1_100_000)),
			body((body, random) -> in(body, StandardCharsets.UTF_16LE)),
			body((body, random) -> in(body, StandardCharsets.UTF_16BE)),
			body((body, random) -> in(body, StandardCharsets.UTF_16)),
			body((body, random) -> in(body, StandardCharsets.UTF_32)),
			body((body, random) -> in(body, StandardCharsets.UTF_32LE)), body((body, random) -> zipped(body)),
			body((body, random) -> body.replaceAll("[{}\":,]", "")), body((body, random) -> body.replace('"', '\'')),
			body((body, random) -> "a=1&b=" + body));

	private BytesMutations() {
	}

	/** A request without a body may get one. */
	private static Mutation body(BiFunction<String, RandomGenerator, String> change) {
		return (operation, request, random) -> request
			.withBody(change.apply(request.body().isEmpty() ? "{}" : request.body(), random));
	}

	private static String inserted(String body, String bytes, RandomGenerator random) {
		int place = random.nextInt(body.length() + 1);
		return body.substring(0, place) + bytes + body.substring(place);
	}

	private static String flipped(String body, RandomGenerator random) {
		int place = random.nextInt(body.length());
		char other = (char) (body.charAt(place) ^ (1 << random.nextInt(8)));
		return body.substring(0, place) + other + body.substring(place + 1);
	}

	private static String cut(String body, RandomGenerator random) {
		int from = random.nextInt(body.length());
		return body.substring(0, from) + body.substring(from + random.nextInt(body.length() - from));
	}

	private static String in(String body, Charset charset) {
		String text = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	private static String zipped(String body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(body.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

}
