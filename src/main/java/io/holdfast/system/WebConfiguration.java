package io.holdfast.system;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import lombok.RequiredArgsConstructor;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read, beside their bodies. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class WebConfiguration implements WebMvcConfigurer {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

	private final StrictContent strictContent;

	private final StrictParameters strictParameters;

	private final List<HandlerMethodArgumentResolver> argumentResolvers;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.strictContent);
		registry.addInterceptor(this.strictParameters);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.addAll(this.argumentResolvers);
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/", "/swagger-ui/index.html");
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, StrictInstants::parse);
		registry.addConverter(String.class, Integer.class, WebConfiguration::wholeNumber);
		registry.addConverter(String.class, Boolean.class, WebConfiguration::truth);
		registry.addConverterFactory(new StrictEnums());
		// A comma in a value parts nothing.
		registry.removeConvertible(String.class, Collection.class);
	}

	private static Integer wholeNumber(String text) {
		if (!WHOLE_NUMBER.matcher(text).matches()) {
			throw new UnreadableValueException("must be a whole number");
		}
		return Integer.valueOf(text);
	}

	private static Boolean truth(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new UnreadableValueException("must be true or false");
		};
	}

}
