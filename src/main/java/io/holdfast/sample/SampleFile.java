package io.holdfast.sample;

import java.util.List;

import io.holdfast.execution.ImportService;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.inventory.StockImportService;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** A file of stock, of which one line fails, to show how that looks. */
@Component
@RequiredArgsConstructor
class SampleFile {

	private static final String ID = "imp_01KXYZ111LMN";

	private final ImportService files;

	private final StockImportService imports;

	void load() {
		if (!isLoaded()) {
			this.files.await(SampleData.CALLER,
					this.files.receive(SampleData.CALLER, ID, List.of(line(2, "NW"), line(3, "XX")).iterator()));
		}
	}

	private static ImportedLine line(int line, String warehouseCode) {
		return new ImportedLine.Count(line, "BRACKET-B", "Wall bracket, black", warehouseCode, 60, null);
	}

	private boolean isLoaded() {
		try {
			this.imports.get(SampleData.CALLER.tenant(), ID);
			return true;
		}
		catch (RefusedException ex) {
			return false;
		}
	}

}
