package io.holdfast.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.holdfast.dialect.Dialects;
import io.holdfast.dialect.RequestFilter;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.RequestKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes the key of a writing request, with the fingerprint of all that it asks: method,
 * path, query and the exact body.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestKeyFilter extends RequestFilter {

	static final String HEADER = "Idempotency-Key";

	private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

	private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");

	private final HandlerExceptionResolver errors;

	private final Dialects dialects;

	RequestKeyFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors, Dialects dialects) {
		this.errors = errors;
		this.dialects = dialects;
	}

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!isKept(request)) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body;
		try {
			String key = key(request);
			body = body(request);
			request.setAttribute(RequestKey.class.getName(), new RequestKey(key, fingerprint(request, body)));
		}
		catch (RequestProblemException ex) {
			this.errors.resolveException(request, response, null, ex);
			return;
		}
		chain.doFilter(new BufferedRequest(request, body), response);
	}

	/**
	 * What a file does is not kept under a key, and it may be too large to be read twice.
	 */
	private boolean isKept(HttpServletRequest request) {
		return WRITING.contains(request.getMethod()) && request.getHeader(HEADER) != null
				&& !this.dialects.takeFile(request);
	}

	private static String key(HttpServletRequest request) {
		List<String> keys = Collections.list(request.getHeaders(HEADER));
		if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
			throw new RequestProblemException(
					RequestProblem.Invalid.of(HEADER, "must be given once, 1 to 255 printable ASCII characters"));
		}
		return keys.getFirst();
	}

	private static byte[] body(HttpServletRequest request) {
		try {
			return request.getInputStream().readAllBytes();
		}
		catch (IOException ex) {
			throw new RequestProblemException(new RequestProblem.Malformed("The body could not be read to its end"));
		}
	}

	private static String fingerprint(HttpServletRequest request, byte[] body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : List.of(request.getMethod(), request.getRequestURI(),
					String.valueOf(request.getQueryString()))) {
				digest.update(part.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return HexFormat.of().formatHex(digest.digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

}
