package io.holdfast.dialect.inventoryv1;

import org.springdoc.core.customizers.OperationCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the example of each request body into the API document. */
@Configuration(proxyBeanMethods = false)
class RequestExampleDocument {

	@Bean
	OperationCustomizer requestExamples(JsonMapper json) {
		return (operation, method) -> {
			RequestExample example = method.getMethodAnnotation(RequestExample.class);
			if (example != null) {
				Object body = json.readValue(example.value(), Object.class);
				operation.getRequestBody().getContent().values().forEach((media) -> media.setExample(body));
			}
			return operation;
		};
	}

}
