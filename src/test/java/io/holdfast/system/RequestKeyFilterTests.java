package io.holdfast.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.holdfast.dialect.Dialect;
import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.ErrorAnswer;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RequestKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

class RequestKeyFilterTests {

	private final List<Exception> problems = new ArrayList<>();

	private final HandlerExceptionResolver errors = (request, response, handler, problem) -> {
		this.problems.add(problem);
		return new ModelAndView();
	};

	private final RequestKeyFilter filter = new RequestKeyFilter(this.errors, new Dialects(List.of(new Deaf())));

	@Test
	void equalRequestsHaveOneFingerprint() throws Exception {
		assertThat(fingerprint("PUT", "/items", "a=1", "{}")).isEqualTo(fingerprint("PUT", "/items", "a=1", "{}"));
	}

	@Test
	void requestsThatAskOtherThingsHaveOthers() throws Exception {
		assertThat(List.of(fingerprint("PUT", "/items", "a=1", "{}"), fingerprint("POST", "/items", "a=1", "{}"),
				fingerprint("PUT", "/item", "sa=1", "{}"), fingerprint("PUT", "/items", "a=2", "{}"),
				fingerprint("PUT", "/items", null, "{}"), fingerprint("PUT", "/items", "a=1", "{ }"),
				fingerprint("PUT", "/items", "", "{}")))
			.doesNotHaveDuplicates();
	}

	@Test
	void theBodyIsStillThereForWhoeverReadsItNext() throws Exception {
		MockHttpServletRequest request = request("POST", "/items", null, "{\"a\":1}");
		request.addHeader("Idempotency-Key", "k");
		MockFilterChain chain = new MockFilterChain();

		this.filter.doFilter(request, new MockHttpServletResponse(), chain);

		assertThat(Objects.requireNonNull(chain.getRequest()).getInputStream().readAllBytes())
			.isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\u00e9", "a\tb", "\u007f" })
	void aKeyThatIsNotPrintableIsRefused(String key) throws Exception {
		MockHttpServletRequest request = request("POST", "/items", null, "{}");
		request.addHeader("Idempotency-Key", key);

		assertThat(refused(request)).isEqualTo(RequestProblem.Invalid.of("Idempotency-Key",
				"must be given once, 1 to 255 printable ASCII characters"));
	}

	@Test
	void twoKeysAreRefused() throws Exception {
		MockHttpServletRequest request = request("POST", "/items", null, "{}");
		request.addHeader("Idempotency-Key", "a");
		request.addHeader("Idempotency-Key", "b");

		assertThat(refused(request)).isInstanceOf(RequestProblem.Invalid.class);
	}

	@Test
	void aReadingRequestNeedsNoKey() throws Exception {
		MockHttpServletRequest request = request("GET", "/items", null, "");
		request.addHeader("Idempotency-Key", "\u00e9");
		MockFilterChain chain = new MockFilterChain();

		this.filter.doFilter(request, new MockHttpServletResponse(), chain);

		assertThat(chain.getRequest()).isSameAs(request);
		assertThat(request.getAttribute(RequestKey.class.getName())).isNull();
	}

	private RequestProblem refused(MockHttpServletRequest request) throws Exception {
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).isNull();
		return ((RequestProblemException) this.problems.getFirst()).problem();
	}

	private String fingerprint(String method, String path, @Nullable String query, String body) throws Exception {
		MockHttpServletRequest request = request(method, path, query, body);
		request.addHeader("Idempotency-Key", "k");
		this.filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		return Objects.requireNonNull((RequestKey) request.getAttribute(RequestKey.class.getName())).getFingerprint();
	}

	private static MockHttpServletRequest request(String method, String path, @Nullable String query, String body) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setQueryString(query);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

	/** Takes no files, and has nothing to say. */
	private static final class Deaf implements Dialect {

		@Override
		public boolean speaks(String path) {
			return true;
		}

		@Override
		public ErrorAnswer answer(Refusal refusal) {
			throw new IllegalStateException();
		}

		@Override
		public ErrorAnswer answer(RequestProblem problem) {
			throw new IllegalStateException();
		}

	}

}
