package io.holdfast.system;

import java.lang.annotation.ElementType;

import jakarta.validation.Configuration;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has all of a body validated. By default each of its properties is first asked for in
 * the persistence provider, as if it might be a row that is not loaded yet.
 */
@Component
class WholeValidation implements ValidationConfigurationCustomizer, TraversableResolver {

	@Override
	public void customize(Configuration<?> configuration) {
		configuration.traversableResolver(this)
			.addProperty(HibernateValidatorConfiguration.ENABLE_TRAVERSABLE_RESOLVER_RESULT_CACHE, "false");
	}

	@Override
	public boolean isReachable(@Nullable Object bean, Path.Node property, Class<?> root, Path toBean,
			ElementType kind) {
		return true;
	}

	@Override
	public boolean isCascadable(@Nullable Object bean, Path.Node property, Class<?> root, Path toBean,
			ElementType kind) {
		return true;
	}

}
