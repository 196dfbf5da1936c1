package io.holdfast.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.holdfast.inventory.ImportedItemService.NamedItem;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.kernel.Refusal;
import lombok.Getter;

/** Lines of a file while they are counted: what they name, and what became of them. */
final class CountedLines {

	/** Those whose warehouse is known. */
	@Getter
	private final List<ImportedLine.Count> lines = new ArrayList<>();

	@Getter
	private final List<ImportedLine.Fault> faults = new ArrayList<>();

	/** New names, by item. */
	@Getter
	private final Map<String, String> renamed = new HashMap<>();

	private final Map<String, String> warehouses;

	private final Map<String, NamedItem> items = new HashMap<>();

	/**
	 * @param warehouses ids by code
	 */
	CountedLines(List<ImportedLine.Count> lines, Map<String, String> warehouses) {
		this.warehouses = warehouses;
		for (ImportedLine.Count line : lines) {
			if (warehouses.containsKey(line.warehouseCode())) {
				this.lines.add(line);
			}
			else {
				refuse(line, new Refusal.WarehouseNotFound(line.warehouseCode()));
			}
		}
	}

	/** By sku, what the first line of each calls it. */
	Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		this.lines.forEach((line) -> names.putIfAbsent(line.sku(), line.name()));
		return names;
	}

	void know(Map<String, NamedItem> items) {
		this.items.putAll(items);
	}

	StockCommand.Count command(ImportedLine.Count line) {
		String warehouseId = Objects.requireNonNull(this.warehouses.get(line.warehouseCode()));
		return new StockCommand.Count(item(line).id(), warehouseId, line.onHand(), line.safetyStock());
	}

	void settle(List<ImportedLine.Count> some, List<Result> results) {
		IntStream.range(0, some.size()).forEach((i) -> settle(some.get(i), results.get(i)));
	}

	/** A line that is refused renames nothing either. */
	private void settle(ImportedLine.Count line, Result result) {
		switch (result) {
			case Result.Declined declined -> refuse(line, declined.refusal());
			case Result.Accepted ignored -> {
				NamedItem item = item(line);
				if (!line.name().equals(this.renamed.getOrDefault(item.id(), item.name()))) {
					this.renamed.put(item.id(), line.name());
				}
			}
		}
	}

	private NamedItem item(ImportedLine.Count line) {
		NamedItem item = this.items.get(line.sku());
		if (item == null) {
			throw new IllegalStateException("No item was created for line " + line.line());
		}
		return item;
	}

	private void refuse(ImportedLine.Count line, Refusal refusal) {
		this.faults.add(new ImportedLine.Refused(line.line(), refusal));
	}

}
