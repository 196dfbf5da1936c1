package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.inventory.ImportStatus;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.inventory.StockImportView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** How far a file of stock has come. */
@Schema(name = "StockImport", description = "How far a file of stock has come.")
record ImportBody(@Schema(description = "The import's id.", example = "imp_01KXYZ111LMN") @OwnId String id,
		@Schema(description = "COMPLETED when every line was imported or has failed.") ImportStatus status,
		@Schema(description = "How many lines the file has, without the first.", example = "3") @Min(0) int lines,
		@Schema(description = "How many of them were counted.", example = "2") @Min(0) int imported,
		@Schema(description = "How many of them failed, and changed nothing.", example = "1") @Min(0) int failed,
		@Schema(description = "Those that failed, 1,000 at most, in the order of their lines.") @Size(
				max = 1000) List<LineError> errors) {

	static ImportBody of(StockImportView view, RefusalWords words) {
		return new ImportBody(view.id(), view.status(), view.lines(), view.imported(), view.failed(),
				view.faults().stream().map((fault) -> LineError.of(fault, words)).toList());
	}

	/** Why a line has failed. */
	@Schema(name = "StockImportError", description = "Why a line of a file has failed.")
	record LineError(@Schema(description = "Which line, from 1.", example = "3") @Min(1) int line,
			@Schema(description = "What was refused.") ErrorCode code, @Schema(description = "Why, for people.",
					example = "quantityOnHand must be a whole number from 0 to 2147483647") String message) {

		static LineError of(ImportedLine.Fault fault, RefusalWords words) {
			return switch (fault) {
				case ImportedLine.Unfit unfit ->
					new LineError(unfit.line(), ErrorCode.VALIDATION_ERROR, unfit.field() + " " + unfit.message());
				case ImportedLine.Refused refused -> {
					ErrorBody.Details error = words.of(refused.refusal());
					yield new LineError(refused.line(), error.code(), error.message());
				}
			};
		}

	}

}
