package io.holdfast.dialect.inventoryv1;

import java.util.regex.Pattern;

/**
 * Text in a cell that no spreadsheet takes for a formula: what begins as one has an
 * apostrophe before it. Reading takes it away again, so that text comes back as it was,
 * even where it begins with apostrophes of its own.
 */
final class FormulaSafe {

	private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-].*", Pattern.DOTALL);

	private FormulaSafe() {
	}

	static String write(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	static String read(String cell) {
		return (cell.startsWith("'") && FORMULA.matcher(cell).matches()) ? cell.substring(1) : cell;
	}

}
