package io.holdfast.security;

import java.util.List;

import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** What browsers are told of answers, and whose pages may see them. */
@Component
@RequiredArgsConstructor
class AnswerSecurity implements Customizer<HttpSecurity> {

	/** Swagger UI brings its scripts and fonts, and styles within its elements. */
	private static final String PAGE = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
			+ "frame-ancestors 'none'";

	private final SecuritySettings settings;

	@Override
	public void customize(HttpSecurity http) {
		http.headers(AnswerSecurity::headers);
		if (this.settings.allowedOrigins().isEmpty()) {
			http.cors(AbstractHttpConfigurer::disable);
		}
		else {
			http.cors((cors) -> cors.configurationSource(origins()));
		}
	}

	/** Nothing is kept on the way, guessed at, framed, or told to other sites. */
	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.cacheControl((cache) -> cache.disable())
			.xssProtection((xss) -> xss.disable())
			.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
			.addHeaderWriter(
					new DelegatingRequestMatcherHeaderWriter(PathPatternRequestMatcher.pathPattern("/swagger-ui/**"),
							new ContentSecurityPolicyHeaderWriter(PAGE)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.withObjectPostProcessor(eagerly());
	}

	private UrlBasedCorsConfigurationSource origins() {
		CorsConfiguration allowed = new CorsConfiguration();
		allowed.setAllowedOrigins(this.settings.allowedOrigins());
		allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
		allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		allowed.setExposedHeaders(List.of(CorsConfiguration.ALL));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", allowed);
		return source;
	}

	/** Before the answer, whose every write would else be watched for them. */
	private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
		return new ObjectPostProcessor<>() {

			@Override
			public <F extends HeaderWriterFilter> F postProcess(F filter) {
				filter.setShouldWriteHeadersEagerly(true);
				return filter;
			}

		};
	}

}
