package io.holdfast.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.holdfast.support.Api.Answer;

/**
 * Sends bytes that no client of HTTP would send, as they are, and reads until the answer
 * is whole. A request is a text of one character a byte.
 */
public final class Wire {

	private static final int PATIENCE_MILLIS = 15_000;

	private Wire() {
	}

	public static Answer send(int port, String request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
			Thread.ofVirtual().start(() -> {
				try {
					socket.getOutputStream().write(bytes);
				}
				catch (IOException ex) {
					// The server may answer and hang up before it has read everything.
				}
			});
			return answer(new BufferedInputStream(socket.getInputStream()), request.startsWith("HEAD "));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads an answer, and nothing beyond it. */
	static Answer answer(InputStream in) throws IOException {
		return answer(in, false);
	}

	private static Answer answer(InputStream in, boolean headOnly) throws IOException {
		List<String> head = lines(in);
		int status = Integer.parseInt(head.getFirst().substring(9, 12));
		if (status == 100) {
			return answer(in, headOnly);
		}
		HttpHeaders headers = HttpHeaders.of(
				head.stream()
					.skip(1)
					.map((line) -> line.split(":", 2))
					.collect(Collectors.groupingBy((field) -> field[0].toLowerCase(Locale.ROOT),
							Collectors.mapping((field) -> field[1].strip(), Collectors.toList()))),
				(name, value) -> true);
		byte[] body = (headOnly || status == 204 || status == 304) ? new byte[0] : body(in, headers);
		return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
	}

	private static byte[] body(InputStream in, HttpHeaders headers) throws IOException {
		if (headers.firstValue("transfer-encoding").isPresent()) {
			return chunks(in);
		}
		long length = headers.firstValueAsLong("content-length").orElse(Integer.MAX_VALUE);
		return in.readNBytes((int) length);
	}

	private static byte[] chunks(InputStream in) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
			body.write(in.readNBytes(size));
			line(in);
		}
		line(in);
		return body.toByteArray();
	}

	private static int chunkSize(InputStream in) throws IOException {
		return Integer.parseInt(line(in), 16);
	}

	private static List<String> lines(InputStream in) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			lines.add(line);
		}
		return lines;
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int read = in.read(); read != '\n'; read = in.read()) {
			if (read < 0) {
				throw new IOException("The server has hung up without an answer");
			}
			line.append((char) read);
		}
		return line.toString().strip();
	}

}
