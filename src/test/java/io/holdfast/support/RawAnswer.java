package io.holdfast.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it stands on the wire. */
public record RawAnswer(String head, String text) {

	private static final JsonMapper JSON = new JsonMapper();

	/** Reads until the body is whole. */
	public static RawAnswer read(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append(character(in));
		}
		RawAnswer answer = new RawAnswer(head.toString(), "");
		String length = answer.header("content-length");
		if (length != null) {
			return new RawAnswer(answer.head,
					new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
		}
		StringBuilder body = new StringBuilder();
		for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
			body.append(new String(in.readNBytes(size + 2), StandardCharsets.UTF_8).strip());
		}
		in.skipNBytes("\r\n".length());
		return new RawAnswer(answer.head, body.toString());
	}

	private static int chunkSize(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		while (line.indexOf("\r\n") < 0) {
			line.append(character(in));
		}
		return Integer.parseInt(line.toString().strip(), 16);
	}

	private static char character(InputStream in) throws IOException {
		int read = in.read();
		if (read < 0) {
			throw new IOException("The server has hung up without an answer");
		}
		return (char) read;
	}

	public int status() {
		return Integer.parseInt(this.head.substring(9, 12));
	}

	public @Nullable String header(String name) {
		return this.head.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst()
			.orElse(null);
	}

	public JsonNode json() {
		return JSON.readTree(this.text);
	}

}
