package io.holdfast.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire, valid or not; all texts are of one character a
 * byte.
 *
 * @param headers whole lines
 */
record Request(String method, String path, List<String> query, String version, List<String> headers, String body) {

	private static final int LONGEST_TEXT = 4000;

	/** Text as its bytes in UTF-8. */
	static String utf8(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	byte[] bodyBytes() {
		return this.body.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** As much of it as its length says belongs to it. */
	byte[] framedBody() {
		int length = this.headers.stream()
			.filter((line) -> isOf(line, "Content-Length"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.filter((value) -> value.matches("\\d{1,9}"))
			.mapToInt(Integer::parseInt)
			.findFirst()
			.orElse(this.body.length());
		return Arrays.copyOf(bodyBytes(), Math.min(length, this.body.length()));
	}

	Request withMethod(String method) {
		return new Request(method, this.path, this.query, this.version, this.headers, this.body);
	}

	Request withPath(String path) {
		return new Request(this.method, path, this.query, this.version, this.headers, this.body);
	}

	Request withQuery(List<String> query) {
		return new Request(this.method, this.path, query, this.version, this.headers, this.body);
	}

	Request withVersion(String version) {
		return new Request(this.method, this.path, this.query, version, this.headers, this.body);
	}

	Request withHeaders(List<String> headers) {
		return new Request(this.method, this.path, this.query, this.version, headers, this.body);
	}

	Request withBody(String body) {
		return new Request(this.method, this.path, this.query, this.version, this.headers, body);
	}

	Request adding(String header) {
		List<String> more = new ArrayList<>(this.headers);
		more.add(header);
		return withHeaders(more);
	}

	Request without(String header) {
		return withHeaders(this.headers.stream().filter((line) -> !isOf(line, header)).toList());
	}

	boolean has(String header) {
		return this.headers.stream().anyMatch((line) -> isOf(line, header));
	}

	private static boolean isOf(String line, String header) {
		return line.regionMatches(true, 0, header + ":", 0, header.length() + 1);
	}

	String target() {
		return this.query.isEmpty() ? this.path : this.path + "?" + String.join("&", this.query);
	}

	/** With the length of its body, unless its headers say something of it. */
	String wire() {
		Request framed = (this.body.isEmpty() || has("Content-Length") || has("Transfer-Encoding")) ? this
				: adding("Content-Length: " + this.body.length());
		return this.method + " " + target() + " " + this.version + "\r\n"
				+ framed.headers.stream().map((line) -> line + "\r\n").collect(Collectors.joining()) + "\r\n"
				+ this.body;
	}

	/** What a shell takes to send it again. */
	@Override
	public String toString() {
		String wire = wire();
		String text = wire.chars()
			.limit(LONGEST_TEXT)
			.mapToObj(Request::escaped)
			.collect(Collectors.joining("", "printf '%b' '", "'"));
		return (wire.length() > LONGEST_TEXT) ? text + " and " + (wire.length() - LONGEST_TEXT) + " bytes more" : text;
	}

	private static String escaped(int character) {
		boolean plain = character >= ' ' && character <= '~' && character != '\'' && character != '\\';
		return switch (character) {
			case '\r' -> "\\r";
			case '\n' -> "\\n";
			default -> plain ? String.valueOf((char) character) : "\\x%02x".formatted(character);
		};
	}

}
