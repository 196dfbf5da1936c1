package io.holdfast.system;

import java.util.Set;
import java.util.stream.Stream;

import io.holdfast.kernel.Precondition;
import io.holdfast.dialect.Unkeyed;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers that make a writing request safe, in the API document. */
@Component
class RequestHeaderDocument implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		if (isWriting(method)) {
			operation.addParametersItem(header(RequestKeyFilter.HEADER, """
					Makes the request safe to repeat: for 24 hours, the same request under the same key is not done \
					again but gets the answer that it had, with `Idempotent-Replayed: true`. An UUID is a good key. \
					What was refused for being wrong in itself (400), or failed (5xx), is not kept.""",
					new StringSchema().minLength(1).maxLength(255).pattern("^[ -~]{1,255}$")));
		}
		if (Stream.of(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == Precondition.class)) {
			operation.addParametersItem(header(HttpHeaders.IF_MATCH, """
					Do it only if this is still the version, in quotes as `ETag` gave it; else it is refused with 412 \
					VERSION_CONFLICT. Several, with commas between, or `*` for any.""",
					new StringSchema().minLength(1).maxLength(1000).pattern("^[!-~ ]+$")));
		}
		return operation;
	}

	private static HeaderParameter header(String name, String description, Schema<?> schema) {
		HeaderParameter header = new HeaderParameter();
		header.name(name).description(description).required(false).schema(schema);
		return header;
	}

	static boolean isWriting(HandlerMethod method) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
		return mapping != null && !Set.of(mapping.method()).contains(RequestMethod.GET)
				&& !method.hasMethodAnnotation(Unkeyed.class);
	}

}
