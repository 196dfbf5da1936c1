package io.holdfast.dialect;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Finds the dialect in which a request is to be answered. */
@Component
@RequiredArgsConstructor
public class Dialects {

	private final List<Dialect> dialects;

	private static String decoded(String path) {
		try {
			return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// It will not be dispatched at all.
			return path;
		}
	}

	/** Whether the request may bring a file, which is read as it comes. */
	public boolean takeFile(HttpServletRequest request) {
		return of(request.getRequestURI()).takesFile(request.getRequestURI());
	}

	/**
	 * @param path as it was sent; it is dispatched by what that stands for
	 */
	public Dialect of(String path) {
		String meant = decoded(path);
		for (Dialect dialect : this.dialects) {
			if (dialect.speaks(meant)) {
				return dialect;
			}
		}
		throw new IllegalStateException("Nobody speaks " + path);
	}

}
