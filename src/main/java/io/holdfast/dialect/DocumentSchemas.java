package io.holdfast.dialect;

import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

/** Finds the schemas of an API document. */
public final class DocumentSchemas {

	private static final String ROOT = "#/components/schemas/";

	private DocumentSchemas() {
	}

	/** The one of this name, which must be there. */
	public static Schema<?> named(OpenAPI document, String name) {
		return Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
	}

	/** The one that such a reference is to. */
	public static Schema<?> referred(OpenAPI document, String reference) {
		return named(document, reference.substring(ROOT.length()));
	}

	public static Schema<?> reference(String name) {
		return new Schema<>().$ref(ROOT + name);
	}

}
