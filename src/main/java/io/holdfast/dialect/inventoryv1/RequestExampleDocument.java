package io.holdfast.dialect.inventoryv1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springdoc.core.customizers.OperationCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

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
				operation.getRequestBody()
					.getContent()
					.forEach((type, media) -> media.setExample(example(json, operation.getOperationId(), type)));
			}
			return operation;
		};
	}

	private static Object example(JsonMapper json, String operationId, String type) {
		return type.equals(MediaType.APPLICATION_JSON_VALUE) ? json.readValue(file(operationId + ".json"), Object.class)
				: file(operationId + ".csv");
	}

	private static String file(String name) {
		try {
			return new ClassPathResource("examples/inventoryv1/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
