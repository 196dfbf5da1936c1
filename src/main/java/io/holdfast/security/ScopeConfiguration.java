package io.holdfast.security;

import lombok.RequiredArgsConstructor;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before anything else is said of a request, whoever asks must be allowed to. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class ScopeConfiguration implements WebMvcConfigurer {

	private final ScopeInterceptor scopes;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.scopes)
			.excludePathPatterns(SecurityConfiguration.PUBLIC)
			.order(Ordered.HIGHEST_PRECEDENCE);
	}

}
