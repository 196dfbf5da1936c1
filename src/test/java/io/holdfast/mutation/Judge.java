package io.holdfast.mutation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.Contract;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether an answer is one that its request may have: a refusal in the envelope, or what
 * the API document promises to those who ask as it says.
 */
class Judge {

	/** What needs no encoding is the same with it: A to Z, a to z, 0 to 9. */
	private static final Pattern UNRESERVED = Pattern.compile("(?i)%(4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|3[0-9])");

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Contract contract;

	Judge(Contract contract) {
		this.contract = contract;
	}

	void judge(Request request, Answer answer) {
		assertThat(answer.status()).isLessThan(500);
		assertThat(answer.header("X-Request-Id")).isNotBlank();
		if (request.method().equals("HEAD")) {
			assertThat(answer.body()).isEmpty();
		}
		else if (request.method().equals("OPTIONS") && answer.status() == 200) {
			assertThat(answer.header("Allow")).isNotBlank();
			assertThat(answer.body()).isEmpty();
		}
		else if (isWelcome(request, answer)) {
			assertThat(answer.body()).isEmpty();
		}
		else {
			judgeJson(request, answer);
		}
	}

	private static boolean isWelcome(Request request, Answer answer) {
		return answer.status() == 302 && normal(request.path()).equals("/");
	}

	private void judgeJson(Request request, Answer answer) {
		String method = request.method().toLowerCase(Locale.ROOT);
		String path = normal(request.path());
		if (answer.status() < 400) {
			assertThat(request.method()).isUpperCase();
			assertThat(this.contract.knows(method, path)).as("there is %s %s", method, path).isTrue();
			if (!request.has("Transfer-Encoding")) {
				this.contract.checkRequest(method, path, pairs(request),
						body(request, this.contract.takesFile(method, path)));
			}
			this.contract.check(method, path, answer);
		}
		else if (path.startsWith("/allocations/") && answer.json().has("errors")) {
			// Where a spoilt path may lead to: to another API, which says no in its own
			// way.
			assertThat(answer.json().propertyNames()).containsExactly("errors");
		}
		else {
			boolean known = request.method().equals(request.method().toUpperCase(Locale.ROOT))
					&& path.equals(request.path()) && !path.contains(";");
			this.contract.check(known ? method : "unknown", path, answer);
		}
	}

	private static List<String> pairs(Request request) {
		return List.of(request.target().replaceFirst("[^?]*\\??", "").split("&"))
			.stream()
			.filter((pair) -> !pair.isEmpty())
			.toList();
	}

	/**
	 * A body of a request that has none by the document is nobody's, and {@code null} is
	 * as if it was not there.
	 */
	private static JsonNode body(Request request, boolean file) {
		if (Set.of("GET", "DELETE").contains(request.method()) || request.framedBody().length == 0) {
			return STRICT.missingNode();
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.framedBody())).toString();
			if (file) {
				return STRICT.getNodeFactory().stringNode(text);
			}
			JsonNode body = STRICT.readTree(text);
			return body.isNull() ? STRICT.missingNode() : withoutNulls(body);
		}
		catch (CharacterCodingException ex) {
			throw new AssertionError("What was granted is not in UTF-8", ex);
		}
	}

	private static JsonNode withoutNulls(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.removeIf(JsonNode::isNull);
		}
		node.forEach(Judge::withoutNulls);
		return node;
	}

	/** As it stands in the document, if it can be read at all. */
	private static String normal(String path) {
		try {
			return new URI(UNRESERVED.matcher(path).replaceAll((encoded) -> plain(encoded.group()))).normalize()
				.getRawPath();
		}
		catch (URISyntaxException ex) {
			return path;
		}
	}

	private static String plain(String encoded) {
		return String.valueOf((char) Integer.parseInt(encoded, 1, 3, 16));
	}

}
