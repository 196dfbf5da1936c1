package io.holdfast.inventory;

import java.util.List;

/**
 * How far a file of stock has come.
 *
 * @param lines that came, without the first, which has the names
 * @param faults of those that failed the first that were found, 1,000 at most, by line
 */
public record StockImportView(String id, ImportStatus status, int lines, int imported, int failed,
		List<ImportedLine.Fault> faults) {
}
