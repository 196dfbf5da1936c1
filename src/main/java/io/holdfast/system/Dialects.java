package io.holdfast.system;

import java.util.List;

import io.holdfast.dialect.Dialect;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Finds the dialect in which a request is to be answered. */
@Component
@RequiredArgsConstructor
class Dialects {

	private final List<Dialect> dialects;

	/** Whether the request may bring a file, which is read as it comes. */
	boolean takeFile(HttpServletRequest request) {
		return of(request.getRequestURI()).takesFile(request.getRequestURI());
	}

	Dialect of(String path) {
		return this.dialects.stream()
			.filter((dialect) -> dialect.speaks(path))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody speaks " + path));
	}

}
