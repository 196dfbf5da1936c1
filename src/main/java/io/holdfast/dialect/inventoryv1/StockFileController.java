package io.holdfast.dialect.inventoryv1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import io.holdfast.dialect.AnswerHeaders;
import io.holdfast.dialect.Requires;
import io.holdfast.dialect.Unkeyed;
import io.holdfast.execution.ImportService;
import io.holdfast.inventory.ImportStatus;
import io.holdfast.inventory.StockExportService;
import io.holdfast.inventory.StockImportService;
import io.holdfast.inventory.StockImportView;
import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(StockFileController.ROOT)
@Tag(name = DocumentOrder.INVENTORY)
@RequiredArgsConstructor
class StockFileController {

	static final String ROOT = InventoryV1Dialect.ROOT + "/stock";

	static final String IMPORT = ROOT + "/import";

	private static final String CSV = "text/csv";

	private final ImportService files;

	private final StockImportService imports;

	private final StockExportService exports;

	private final RefusalWords words;

	@Operation(operationId = "importStock", summary = "Import a file of stock",
			description = "Counts what the file says, line by line: an item that is not known is created, one with another "
					+ "name renamed, and an empty `safetyStock` stays what it is. A line that fails spoils no other, and what is "
					+ "promised is never counted away. The first line names the columns.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					description = "CSV in UTF-8, with commas, quotes where they are needed, and at most 64 MB.",
					content = @Content(mediaType = CSV, schema = @Schema(type = "string", minLength = 1))))
	@ApiResponse(responseCode = "200", description = "It is done: each line was imported or has failed.")
	@ApiResponse(responseCode = "202",
			description = "All of it is there and is being counted; `Location` says how far.",
			headers = @Header(name = HttpHeaders.LOCATION, ref = AnswerHeaders.LOCATION))
	@Refuses(ErrorCode.OUTCOME_UNKNOWN)
	@Unkeyed
	@Requires(AccessScope.INVENTORY_WRITE)
	@PostMapping(path = "/import", consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Success<ImportBody>> importStock(Caller caller,
			@Parameter(description = "Whether to answer only when it is done, or after ten minutes.") @RequestParam(
					required = false) @Nullable Boolean wait,
			@Parameter(hidden = true) InputStream body) {
		StockImportView received = this.files.receive(caller, null, new StockFileReader(body));
		StockImportView view = Boolean.TRUE.equals(wait) ? this.files.await(caller, received) : received;
		boolean waitedFor = Boolean.TRUE.equals(wait) && view.status() == ImportStatus.COMPLETED;
		return ResponseEntity.status(waitedFor ? HttpStatus.OK : HttpStatus.ACCEPTED)
			.location(URI.create(ROOT + "/imports/" + view.id()))
			.body(Success.of(ImportBody.of(view, this.words)));
	}

	@Operation(operationId = "getStockImport", summary = "Get an import", description = "How far a file has come.")
	@ApiResponse(responseCode = "200", description = "The import.")
	@Refuses(ErrorCode.IMPORT_NOT_FOUND)
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping(path = "/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	Success<ImportBody> get(Caller caller,
			@Parameter(description = "The import's id.", example = "imp_01KXYZ111LMN") @OwnId @PathVariable String id) {
		return Success.of(ImportBody.of(this.imports.get(caller.tenant(), id), this.words));
	}

	@Operation(operationId = "exportStock", summary = "Export all stock",
			description = "Every item and warehouse that has ever held it, as of one instant, as a file that can be imported. "
					+ "A text that a spreadsheet would take for a formula has an apostrophe before it, which importing takes away "
					+ "again. A second export meanwhile is UNAVAILABLE.")
	@ApiResponse(responseCode = "200", description = "CSV in UTF-8; the first line names the columns.",
			content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
	@Requires(AccessScope.INVENTORY_READ)
	@GetMapping(path = "/export", produces = CSV)
	void export(Caller caller, HttpServletResponse response) throws IOException {
		try (StockFile file = new StockFile()) {
			this.exports.run(caller.tenant(), file::add);
			response.setContentType(CSV + ";charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stock.csv\"");
			response.setContentLengthLong(file.size());
			file.copyTo(response.getOutputStream());
		}
	}

}
