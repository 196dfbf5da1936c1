package io.holdfast.dialect.fabricv2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentFilter;
import io.holdfast.consignment.ConsignmentFilter.Choice;
import io.holdfast.consignment.ConsignmentFilter.Span;
import io.holdfast.consignment.ConsignmentFilter.Words;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Reads what a query asks for; what no index answers is refused by name. */
@Component
@RequiredArgsConstructor
class FilterParser {

	private static final List<String> FIELDS = List.of("orderNumber", "allocationId", "allocationRequestId",
			"parentAllocationId", "statusCode", "locationNum", "updatedAt", "allocationDate", "items");

	private static final List<String> OF_ITEMS = List.of("sku", "itemId", "orderNumber");

	private final Names names;

	ConsignmentFilter parse(TenantId tenant, Metadata filters) {
		ObjectNode tree = filters.toTree();
		requireKnown(tree, FIELDS, "filters.");
		JsonNode items = items(tree.get("items"));
		requireOne(tree.get("orderNumber"), items.get("orderNumber"), "items.orderNumber");
		return new ConsignmentFilter(words(first(tree.get("orderNumber"), items.get("orderNumber")), "orderNumber"),
				ids(tree.get("allocationId")), words(tree.get("allocationRequestId"), "allocationRequestId"),
				words(tree.get("parentAllocationId"), "parentAllocationId"), statuses(tenant, tree.get("statusCode")),
				warehouses(tenant, tree.get("locationNum")), itemNames(tenant, items),
				FilterSpans.read(tree.get("updatedAt"), "updatedAt"),
				FilterSpans.read(tree.get("allocationDate"), "allocationDate"));
	}

	/** One line's fields, alone or in an array as in a document. */
	private static JsonNode items(@Nullable JsonNode items) {
		JsonNode line = (items != null && items.isArray() && items.size() == 1) ? items.get(0) : items;
		if (line == null) {
			return Metadata.EMPTY.toTree();
		}
		if (!(line instanceof ObjectNode fields)) {
			throw problem("filters.items", "must be one line's fields");
		}
		requireKnown(fields, OF_ITEMS, "filters.items.");
		return fields;
	}

	private static void requireKnown(ObjectNode tree, List<String> known, String prefix) {
		tree.propertyNames().stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw problem(prefix + name, "is none that can be asked for: " + String.join(", ", known));
		});
	}

	private static void requireOne(@Nullable JsonNode one, @Nullable JsonNode other, String field) {
		if (one != null && other != null) {
			throw problem("filters." + field, "can't be asked for twice, under two names");
		}
	}

	private static @Nullable JsonNode first(@Nullable JsonNode one, @Nullable JsonNode other) {
		return (one != null) ? one : other;
	}

	private static @Nullable Words words(@Nullable JsonNode value, String field) {
		if (value == null) {
			return null;
		}
		if (value.isString() && value.stringValue().endsWith("*")) {
			String prefix = value.stringValue().substring(0, value.stringValue().length() - 1);
			if (prefix.isEmpty()) {
				throw problem("filters." + field, "must have something before the *");
			}
			return Words.beginning(prefix);
		}
		return Words.of(texts(value, field));
	}

	private static @Nullable Set<String> ids(@Nullable JsonNode value) {
		return (value == null) ? null
				: texts(value, "allocationId").stream()
					.flatMap((id) -> DocumentReader.candidates(id).stream())
					.collect(Collectors.toSet());
	}

	private @Nullable List<Choice> statuses(TenantId tenant, @Nullable JsonNode value) {
		if (value == null) {
			return null;
		}
		Set<String> vendors = this.names.vendors(tenant);
		return texts(value, "statusCode").stream().flatMap((code) -> {
			List<Choice> choices = StatusCodes.choices(code, vendors);
			if (choices.isEmpty()) {
				throw problem("filters.statusCode", "must be one of " + StatusCodes.ALL);
			}
			return choices.stream();
		}).toList();
	}

	private @Nullable Set<String> warehouses(TenantId tenant, @Nullable JsonNode value) {
		return (value == null) ? null : this.names.warehouses(tenant, texts(value, "locationNum"));
	}

	/** A client may have an id of his own for an item, beside the sku. */
	private @Nullable Set<String> itemNames(TenantId tenant, JsonNode items) {
		requireOne(items.get("sku"), items.get("itemId"), "items.itemId");
		JsonNode value = first(items.get("sku"), items.get("itemId"));
		if (value == null) {
			return null;
		}
		Set<String> given = texts(value, "items." + (items.has("sku") ? "sku" : "itemId"));
		Set<String> names = new HashSet<>(this.names.items(tenant, given).values());
		if (items.has("itemId")) {
			names.addAll(given);
		}
		return names;
	}

	private static Set<String> texts(JsonNode value, String field) {
		Set<String> texts = (value.isArray() ? value.valueStream() : Stream.of(value))
			.map((each) -> (each.isString() || each.isIntegralNumber()) ? each.asString() : "")
			.collect(Collectors.toSet());
		if (texts.isEmpty() || texts.contains("") || texts.size() > Limits.LINES) {
			throw problem("filters." + field, "must be a text or an array of texts");
		}
		if (texts.stream().anyMatch((text) -> text.endsWith("*"))) {
			throw problem("filters." + field, "can't be asked for by its beginning");
		}
		return texts;
	}

	private static RequestProblemException problem(String field, String message) {
		return new RequestProblemException(RequestProblem.Invalid.of(field, message));
	}

}
