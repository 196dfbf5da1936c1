package io.holdfast.system;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * JSON goes in UTF-8 and unpacked, to Holdfast and from it: a request that sends or asks
 * for anything else is refused before anything is done. That it is JSON at all, the
 * mapping of the request has seen.
 */
@Component
class StrictContent implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && StrictParameters.isOfDialect(method)) {
			if (takesBody(method) && (isPacked(request) || !isUtf8(request.getContentType()))) {
				throw new RequestProblemException(new RequestProblem.UnsupportedMediaType());
			}
			if (!Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream().allMatch(StrictContent::isUtf8)) {
				throw new RequestProblemException(new RequestProblem.NotAcceptable());
			}
		}
		return true;
	}

	private static boolean takesBody(HandlerMethod method) {
		return Stream.of(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
	}

	private static boolean isPacked(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING))
			.stream()
			.anyMatch((coding) -> !coding.strip().equalsIgnoreCase("identity"));
	}

	private static boolean isUtf8(@Nullable String mediaTypes) {
		return MediaType.parseMediaTypes(mediaTypes)
			.stream()
			.filter(MediaType.APPLICATION_JSON::isCompatibleWith)
			.map(MediaType::getCharset)
			.allMatch((charset) -> charset == null || charset.equals(StandardCharsets.UTF_8));
	}

}
