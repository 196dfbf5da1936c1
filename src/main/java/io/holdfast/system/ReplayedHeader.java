package io.holdfast.system;

import io.holdfast.kernel.RequestKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says of an answer that it is the one which the request had before. */
@RestControllerAdvice
class ReplayedHeader implements ResponseBodyAdvice<Object> {

	static final String NAME = "Idempotent-Replayed";

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (isReplayed(((ServletServerHttpRequest) request).getServletRequest())) {
			response.getHeaders().set(NAME, "true");
		}
		return body;
	}

	private static boolean isReplayed(HttpServletRequest request) {
		return request.getAttribute(RequestKey.class.getName()) instanceof RequestKey key && key.isReplayed();
	}

}
