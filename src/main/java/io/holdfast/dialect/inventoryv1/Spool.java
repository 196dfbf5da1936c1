package io.holdfast.dialect.inventoryv1;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Rows of an answer that wait on the disk until all of them are known: an error on the
 * way is an error and not half an answer, the database is done with before a slow caller
 * reads, and there may be more of them than fit into memory.
 */
final class Spool<T> implements AutoCloseable {

	private final Path file;

	private final ObjectWriter json;

	private final BufferedWriter lines;

	private @Nullable BufferedReader reader;

	Spool(JsonMapper json, Class<T> type) throws IOException {
		this.file = Files.createTempFile("holdfast-", ".spool");
		this.json = json.writerFor(type);
		this.lines = Files.newBufferedWriter(this.file);
	}

	void add(T row) {
		try {
			this.lines.write(this.json.writeValueAsString(row));
			this.lines.newLine();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All that were added, in their order, as JSON. None can be added any more. */
	Iterator<RawValue> rows() throws IOException {
		this.lines.close();
		this.reader = Files.newBufferedReader(this.file);
		return this.reader.lines().map(RawValue::new).iterator();
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
		if (this.reader != null) {
			this.reader.close();
		}
		Files.delete(this.file);
	}

}
