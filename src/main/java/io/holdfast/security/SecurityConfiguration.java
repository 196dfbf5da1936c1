package io.holdfast.security;

import java.util.List;
import java.util.stream.Stream;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The way in: who is asking, whether he may come in at all, for which tenant, and whether
 * that has asked too much already. What an operation requires is asked last, once it is
 * known which it is.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * To everybody: the API document and the page that shows it, and whether the service
	 * lives.
	 */
	static final String[] PUBLIC = { "/", "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**",
			"/livez", "/readyz" };

	static final RequestMatcher OPEN = new OrRequestMatcher(
			Stream.of(PUBLIC).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));

	@Bean
	SecurityFilterChain security(HttpSecurity http, Gate gate, List<Customizer<HttpSecurity>> ours) {
		ours.forEach((each) -> each.customize(http));
		return http.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.servletApi(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(gate))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(OPEN)
				.permitAll()
				.requestMatchers(EndpointRequest.toAnyEndpoint())
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

	/**
	 * Ids are the callers' and may have any character, as long as it is encoded; a method
	 * that is none of ours is answered as such, and Holdfast's own rules for parameters
	 * and headers say what is wrong with them.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowSemicolon(true);
		firewall.setAllowUrlEncodedSlash(true);
		firewall.setAllowUrlEncodedPercent(true);
		firewall.setAllowUrlEncodedPeriod(true);
		firewall.setAllowUrlEncodedLineFeed(true);
		firewall.setAllowUrlEncodedCarriageReturn(true);
		firewall.setAllowUrlEncodedLineSeparator(true);
		firewall.setAllowUrlEncodedParagraphSeparator(true);
		firewall.setAllowBackSlash(true);
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedParameterValues((value) -> true);
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejected(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
		return (request, response, ex) -> errors.resolveException(request, response, null,
				new RequestProblemException(new RequestProblem.Malformed("The path or a header is not valid")));
	}

	/** Each filter would be timed and traced for itself. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

}
