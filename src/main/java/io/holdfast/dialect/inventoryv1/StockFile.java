package io.holdfast.dialect.inventoryv1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.holdfast.inventory.StockRow;

/**
 * A file of stock that is written on the disk before it is sent, for the reasons of
 * {@link Spool}.
 */
final class StockFile implements AutoCloseable {

	private final Path file;

	private final CsvWriter csv;

	StockFile() throws IOException {
		this.file = Files.createTempFile("holdfast-", ".csv");
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(this.file);
		this.csv.writeRecord(Stream.of(StockColumn.values()).map(StockColumn::title).toList());
	}

	void add(StockRow row) {
		this.csv.writeRecord(FormulaSafe.write(row.sku()), FormulaSafe.write(row.name()),
				FormulaSafe.write(row.warehouseCode()), String.valueOf(row.onHand()),
				String.valueOf(row.safetyStock()));
	}

	/** Of all rows that were added, in bytes. */
	long size() throws IOException {
		this.csv.flush();
		return Files.size(this.file);
	}

	void copyTo(OutputStream out) throws IOException {
		Files.copy(this.file, out);
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
		Files.delete(this.file);
	}

}
