package io.holdfast.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the native API over HTTP, as anybody would; paths are below {@code /inventory/v1}
 * unless they begin with "//".
 */
public class Api {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private static final JsonMapper JSON = new JsonMapper();

	private static final String ROOT = "/inventory/v1";

	/** One for all: the document is always the same. */
	private static final AtomicReference<Contract> CONTRACT = new AtomicReference<>();

	private final int port;

	private final Map<String, String> headers;

	/** Of a service that was started by the test itself. */
	public Api(int port) {
		this(port, Map.of());
	}

	Api(int port, Map<String, String> headers) {
		this.port = port;
		this.headers = headers;
	}

	public int port() {
		return this.port;
	}

	public Api with(String header, String value) {
		Map<String, String> more = new HashMap<>(this.headers);
		more.put(header, value);
		return new Api(this.port, more);
	}

	public Answer get(String path) {
		return send("GET", path, BodyPublishers.noBody());
	}

	public Answer post(String path, String json) {
		return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
	}

	/** A file. */
	public Answer postCsv(String path, String csv) {
		return with("Content-Type", "text/csv").send("POST", path, BodyPublishers.ofString(csv));
	}

	public Answer put(String path, String json) {
		return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
	}

	public Answer put(String path) {
		return send("PUT", path, BodyPublishers.noBody());
	}

	public Answer delete(String path) {
		return send("DELETE", path, BodyPublishers.noBody());
	}

	/** As callers do: a 503 is asked again, under the same key if it has one. */
	public static Answer persistently(Supplier<Answer> call) {
		Answer answer = call.get();
		for (int i = 0; i < 20 && answer.status() == 503; i++) {
			answer = call.get();
		}
		return answer;
	}

	public Answer send(String method, String path, BodyPublisher body) {
		URI uri = URI
			.create("http://127.0.0.1:" + this.port + (path.startsWith("//") ? path.substring(1) : ROOT + path));
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body).timeout(Duration.ofSeconds(30));
		this.headers.forEach(request::header);
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
			Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
			if (uri.getPath().startsWith(ROOT) && !path.startsWith("//")) {
				contract().check(method.toLowerCase(Locale.ROOT), uri.getRawPath(), answer);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Every answer that a test gets is held against the API document. */
	public Contract contract() {
		synchronized (CONTRACT) {
			if (CONTRACT.get() == null) {
				CONTRACT.set(new Contract(get("//v3/api-docs").body()));
			}
			return CONTRACT.get();
		}
	}

	/** What came back. */
	public record Answer(int status, HttpHeaders headers, String body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public JsonNode data() {
			return json().path("data");
		}

		public String code() {
			return json().path("error").path("code").asString();
		}

		public JsonNode details() {
			return json().path("error").path("details");
		}

		public String header(String name) {
			return this.headers.firstValue(name).orElse(null);
		}

	}

}
