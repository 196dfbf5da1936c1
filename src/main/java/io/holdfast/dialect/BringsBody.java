package io.holdfast.dialect;

import java.io.InputStream;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Knows whether an operation reads a body, at once or as it comes. */
public final class BringsBody {

	private BringsBody() {
	}

	public static boolean to(HandlerMethod method) {
		return Stream.of(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class)
					|| parameter.getParameterType() == InputStream.class);
	}

}
