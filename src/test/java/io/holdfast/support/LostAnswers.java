package io.holdfast.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets every request be done, then ends its connection instead of answering: to a caller
 * the service has crashed right after its commit.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LostAnswers {

	private final AtomicReference<String> last = new AtomicReference<>();

	/** What would have been answered. */
	public String last() {
		return this.last.get();
	}

	@Bean
	Keeper keeper() {
		return new Keeper(this.last);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangUp() {
		return (factory) -> factory.addEngineValves(new HangUp());
	}

	/** Takes the answer before any of it is on the wire. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class Keeper extends OncePerRequestFilter {

		private final AtomicReference<String> last;

		Keeper(AtomicReference<String> last) {
			this.last = last;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
			chain.doFilter(request, kept);
			this.last.set(new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
		}

	}

	/** Ends connections without a word, which no filter can. */
	private static final class HangUp extends ValveBase {

		HangUp() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			getNext().invoke(request, response);
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
		}

	}

}
