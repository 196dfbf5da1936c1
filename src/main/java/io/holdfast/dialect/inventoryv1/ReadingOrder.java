package io.holdfast.dialect.inventoryv1;

import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the API document begin with what a newcomer needs: promise, look, confirm, fulfill.
 */
@Configuration(proxyBeanMethods = false)
class ReadingOrder {

	private static final List<String> TAGS = List.of("Allocations", "Items", "Stock", "Warehouses");

	private static final List<String> PATHS = List.of("/allocations", "/allocations/{id}", "/allocations/{id}/confirm",
			"/allocations/{id}/fulfill", "/allocations/{id}/cancel", "/allocations/bulk",
			"/allocations/by-order/{orderId}", "/items", "/items/{id}", "/items/{id}/adjustments",
			"/items/{id}/stock/{warehouseId}", "/transactions", "/warehouses", "/warehouses/{id}");

	@Bean
	OpenApiCustomizer newcomersFirst() {
		return (document) -> {
			document.getTags().sort(Comparator.comparing(Tag::getName, Comparator.comparingInt(TAGS::indexOf)));
			Paths sorted = new Paths();
			document.getPaths()
				.entrySet()
				.stream()
				.sorted(Comparator.comparingInt((path) -> PATHS.indexOf(withoutRoot(path.getKey()))))
				.forEach((path) -> sorted.addPathItem(path.getKey(), path.getValue()));
			document.setPaths(sorted);
		};
	}

	private static String withoutRoot(String path) {
		return path.replaceFirst("^" + InventoryV1Dialect.ROOT, "");
	}

}
