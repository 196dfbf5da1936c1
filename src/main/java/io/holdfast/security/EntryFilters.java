package io.holdfast.security;

import io.holdfast.dialect.Dialects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The filters of ours among those of the library, in their order. They are no beans: each
 * would be one of the container's too.
 */
@Configuration(proxyBeanMethods = false)
class EntryFilters {

	/** Who is asking; what is refused from here on is worded. */
	@Bean
	Customizer<HttpSecurity> who(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
			AuthenticationManager manager, Credentials credentials, Gate gate, ObjectProvider<OpenAccess> open) {
		AuthenticationFilter known = new AuthenticationFilter(manager, credentials);
		known.setSuccessHandler((request, response, authentication) -> {
		});
		known.setFailureHandler(gate);
		known.setSecurityContextRepository(new NullSecurityContextRepository());
		return (http) -> {
			http.addFilterBefore(new WordedFilter(errors), AnonymousAuthenticationFilter.class)
				.addFilterBefore(known, AnonymousAuthenticationFilter.class);
			open.ifAvailable((access) -> http.addFilterBefore(new OpenAccessFilter(access),
					AnonymousAuthenticationFilter.class));
		};
	}

	/** For which tenant, and whether that has asked too much, once he may come in. */
	@Bean
	Customizer<HttpSecurity> forWhom(Dialects dialects, SecuritySettings settings, LimitSettings limits) {
		return (http) -> http.addFilterAfter(new CallerFilter(dialects, settings), AuthorizationFilter.class)
			.addFilterAfter(new LimitFilter(limits), AuthorizationFilter.class);
	}

}
