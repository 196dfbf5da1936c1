package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.kernel.Texts;

/** Reads a line of a file of stock by the columns that its first line names. */
final class StockLineReader {

	private static final Pattern SKU = Pattern.compile(Limits.FOREIGN_ID);

	private static final Pattern CODE = Pattern.compile(Limits.CODE);

	private static final Pattern NOT_BLANK = Pattern.compile(Limits.NOT_BLANK);

	private static final Pattern UNITS = Pattern.compile("[0-9]{1,10}");

	private static final String UNITS_RULE = "must be a whole number from 0 to " + Limits.UNITS;

	private final List<String> titles;

	StockLineReader(List<String> titles) {
		this.titles = titles;
	}

	ImportedLine read(CsvRecord row) {
		int line = Math.toIntExact(row.getStartingLineNumber());
		if (row.getFieldCount() != this.titles.size()) {
			return new ImportedLine.Unfit(line, "line",
					"must have " + this.titles.size() + " fields, and has " + row.getFieldCount());
		}
		try {
			String safetyStock = field(row, StockColumn.SAFETY_STOCK);
			return new ImportedLine.Count(line, text(row, StockColumn.SKU, SKU, Limits.FOREIGN_ID_RULE), name(row),
					text(row, StockColumn.WAREHOUSE_CODE, CODE, Limits.CODE_RULE),
					units(StockColumn.QUANTITY_ON_HAND, field(row, StockColumn.QUANTITY_ON_HAND)),
					safetyStock.isEmpty() ? null : units(StockColumn.SAFETY_STOCK, safetyStock));
		}
		catch (UnfitException ex) {
			return new ImportedLine.Unfit(line, ex.column.title(), String.valueOf(ex.getMessage()));
		}
	}

	private String name(CsvRecord row) {
		String name = text(row, StockColumn.NAME, NOT_BLANK, Limits.NOT_BLANK_RULE);
		require(name.length() <= Limits.TEXT && Texts.isStorable(name), StockColumn.NAME,
				"must be at most " + Limits.TEXT + " characters, without NUL");
		return name;
	}

	private String text(CsvRecord row, StockColumn column, Pattern form, String rule) {
		String text = FormulaSafe.read(field(row, column));
		require(form.matcher(text).matches(), column, rule);
		return text;
	}

	private static int units(StockColumn column, String text) {
		require(UNITS.matcher(text).matches() && Long.parseLong(text) <= Limits.UNITS, column, UNITS_RULE);
		return Integer.parseInt(text);
	}

	private String field(CsvRecord row, StockColumn column) {
		return row.getField(this.titles.indexOf(column.title()));
	}

	private static void require(boolean fits, StockColumn column, String rule) {
		if (!fits) {
			throw new UnfitException(column, rule);
		}
	}

	/** No stack trace: it is an answer, not a fault. */
	private static final class UnfitException extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final StockColumn column;

		UnfitException(StockColumn column, String rule) {
			super(rule, null, false, false);
			this.column = column;
		}

	}

}
