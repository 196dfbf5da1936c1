package io.holdfast.dialect.inventoryv1;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblem.FieldProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.inventory.ImportedLine;

/**
 * Reads a file of stock as it comes. A line that is not what it must be is one; where the
 * file is no CSV any more, or not in UTF-8, reading ends with a
 * {@link RequestProblemException}.
 */
final class StockFileReader implements Iterator<ImportedLine> {

	/** The longest line that can be fit, quoted and in a wide alphabet, is shorter. */
	private static final int LONGEST_LINE = 64 * 1024;

	private final Iterator<CsvRecord> rows;

	private final StockLineReader lines;

	/** Reads the first line. */
	StockFileReader(InputStream file) {
		this.rows = reading(() -> CsvReader.builder()
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.maxBufferSize(LONGEST_LINE)
			.ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))
			.iterator());
		this.lines = new StockLineReader(titles());
	}

	/** In any order. */
	private List<String> titles() {
		List<String> titles = hasNext() ? withoutMark(reading(this.rows::next).getFields()) : List.of();
		List<String> known = Stream.of(StockColumn.values()).map(StockColumn::title).toList();
		List<FieldProblem> problems = new ArrayList<>();
		known.stream()
			.filter((title) -> !titles.contains(title))
			.forEach((title) -> problems.add(new FieldProblem(title, "is missing in the first line")));
		if (problems.isEmpty() && titles.size() > known.size()) {
			problems.add(new FieldProblem("line", "must have each of " + String.join(",", known) + " once"));
		}
		if (!problems.isEmpty()) {
			throw new RequestProblemException(new RequestProblem.Invalid(problems));
		}
		return titles;
	}

	/** Some spreadsheets put a byte order mark before everything. */
	private static List<String> withoutMark(List<String> titles) {
		List<String> cleaned = new ArrayList<>(titles);
		cleaned.set(0, titles.getFirst().replaceFirst("^\uFEFF", ""));
		return cleaned;
	}

	@Override
	public boolean hasNext() {
		return reading(this.rows::hasNext);
	}

	@Override
	public ImportedLine next() {
		return this.lines.read(reading(this.rows::next));
	}

	private static <T> T reading(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (CsvParseException ex) {
			throw malformed(ex.getCause() instanceof CharacterCodingException ? "The body is not in UTF-8"
					: "The body is not CSV, or a line is too long: " + ex.getMessage());
		}
		catch (UncheckedIOException ex) {
			throw malformed(ex.getCause() instanceof CharacterCodingException ? "The body is not in UTF-8"
					: "The body could not be read to its end");
		}
	}

	private static RequestProblemException malformed(String message) {
		return new RequestProblemException(new RequestProblem.Malformed(message));
	}

}
