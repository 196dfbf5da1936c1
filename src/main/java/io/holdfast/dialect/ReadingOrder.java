package io.holdfast.dialect;

import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * The order in which a document is to be read. Its paths are sorted by it; the order of
 * operations of one path, which JSON can't say, is told by an extension.
 */
public record ReadingOrder(List<Tag> tags, List<String> operationIds) implements OpenApiCustomizer {

	/** Each operation's place. */
	public static final String EXTENSION = "x-order";

	@Override
	public void customise(OpenAPI document) {
		document.setTags(this.tags);
		Paths sorted = new Paths();
		document.getPaths()
			.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((path) -> place(path.getValue())))
			.forEach((path) -> sorted.addPathItem(path.getKey(), path.getValue()));
		sorted.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.forEach((operation) -> operation.addExtension(EXTENSION, place(operation)));
		document.setPaths(sorted);
	}

	private int place(PathItem path) {
		return path.readOperations().stream().mapToInt(this::place).min().orElseThrow();
	}

	private int place(Operation operation) {
		int place = this.operationIds.indexOf(operation.getOperationId());
		if (place < 0) {
			throw new IllegalStateException("No place for " + operation.getOperationId());
		}
		return place;
	}

}
