package io.holdfast.system;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import io.holdfast.dialect.BringsBody;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What goes to Holdfast and from it is in UTF-8 and unpacked: a request that sends or
 * asks for anything else is refused before anything is done. That it is JSON, or a file
 * where one is wanted, the mapping of the request has seen.
 */
@Component
class StrictContent implements HandlerInterceptor {

	private static final List<MediaType> SPOKEN = List.of(MediaType.APPLICATION_JSON, new MediaType("text", "csv"));

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && StrictParameters.isOfDialect(method)) {
			if (BringsBody.to(method) && (isPacked(request) || !isUtf8(request.getContentType()))) {
				throw new RequestProblemException(new RequestProblem.UnsupportedMediaType());
			}
			if (!Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream().allMatch(StrictContent::isUtf8)) {
				throw new RequestProblemException(new RequestProblem.NotAcceptable());
			}
		}
		return true;
	}

	private static boolean isPacked(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING))
			.stream()
			.anyMatch((coding) -> !coding.strip().equalsIgnoreCase("identity"));
	}

	private static boolean isUtf8(@Nullable String mediaTypes) {
		return MediaType.parseMediaTypes(mediaTypes)
			.stream()
			.filter((type) -> SPOKEN.stream().anyMatch(type::isCompatibleWith))
			.map(MediaType::getCharset)
			.allMatch((charset) -> charset == null || charset.equals(StandardCharsets.UTF_8));
	}

}
