package io.holdfast.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.holdfast.dialect.ReadingOrder;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Has Swagger UI list operations in their {@link ReadingOrder}. It takes a function for
 * that, which a property can't be.
 */
@Component
class OrderedSwaggerUi extends SwaggerIndexPageTransformer {

	private static final String CONFIGURATION = "SwaggerUIBundle({";

	private static final String SORTER = """

			    operationsSorter: (one, other) =>
			      one.getIn(["operation", "%1$s"]) - other.getIn(["operation", "%1$s"]),\
			""".formatted(ReadingOrder.EXTENSION);

	OrderedSwaggerUi(SwaggerUiConfigProperties configuration, SwaggerUiOAuthProperties oauth,
			SwaggerWelcomeCommon welcome, ObjectMapperProvider json) {
		super(configuration, oauth, welcome, json);
	}

	@Override
	public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
			throws IOException {
		Resource transformed = super.transform(request, resource, chain);
		if (!"swagger-initializer.js".equals(resource.getFilename())) {
			return transformed;
		}
		String script = transformed.getContentAsString(StandardCharsets.UTF_8);
		return new TransformedResource(transformed,
				script.replace(CONFIGURATION, CONFIGURATION + SORTER).getBytes(StandardCharsets.UTF_8));
	}

}
