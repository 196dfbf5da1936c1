package io.holdfast.dialect.inventoryv1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springdoc.core.customizers.OperationCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes into the API document the body to try each operation with: the file of the
 * operation's id. It succeeds on the sample data. No instants: they would be past some
 * day.
 */
@Configuration(proxyBeanMethods = false)
class RequestExampleDocument {

	@Bean
	OperationCustomizer requestExamples(JsonMapper json) {
		return (operation, method) -> {
			boolean ours = method.getBeanType().getPackage() == RequestExampleDocument.class.getPackage();
			if (ours && operation.getRequestBody() != null) {
				Object example = json.readValue(file(operation.getOperationId()), Object.class);
				operation.getRequestBody().getContent().values().forEach((media) -> media.setExample(example));
			}
			return operation;
		};
	}

	private static String file(String operationId) {
		try {
			return new ClassPathResource("examples/inventoryv1/" + operationId + ".json")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
