package io.holdfast.dialect.fabricv3;

import java.io.IOException;

import io.holdfast.dialect.RequestFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the caller's id of a request back, whatever else the answer will be. */
@Component("fabricV3RequestIdEcho")
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class RequestIdEcho extends RequestFilter {

	static final String HEADER = "x-fabric-request-id";

	private final FabricV3Dialect dialect;

	@Override
	protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String id = request.getHeader(HEADER);
		if (id != null && id.matches("[!-~]{1,128}") && this.dialect.speaks(request.getRequestURI())) {
			response.setHeader(HEADER, id);
		}
		chain.doFilter(request, response);
	}

}
