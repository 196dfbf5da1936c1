package io.holdfast.dialect.inventoryv1;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Stock that comes as a file. */
class StockImportIT extends InventoryV1Scenario {

	private static final String TITLES = "sku,name,warehouseCode,quantityOnHand,safetyStock\n";

	@BeforeEach
	void openWarehouses() {
		this.given.warehouse("wh_1").warehouse("wh_2");
	}

	@Test
	void createsItemsAndCountsThem() {
		Answer answer = load("A,Item A,wh_1,10,2\nA,Item A,wh_2,5,0\n\"B, the second\",\"Bee \"\"B\"\"\",wh_1,7,\n");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(), """
				{"status": "COMPLETED", "lines": 3, "imported": 3, "failed": 0, "errors": []}""");
		assertContains(this.api.get("/items?sku=A").data(), """
				[{"sku": "A", "name": "Item A", "quantityOnHand": 15, "quantityAvailable": 13, "version": 1}]""");
		assertContains(this.api.get("/items?sku=B,%20the%20second").data(), """
				[{"name": "Bee \\"B\\"", "quantityOnHand": 7, "quantityAvailable": 7, "metadata": {}}]""");
		this.books.assertBalanced();
	}

	@Test
	void whoSendsTheFileIsWhoCounts() {
		this.api.with("X-Actor-Id", "the-loader").postCsv("/stock/import?wait=true", TITLES + "A,Item A,wh_1,10,2\n");
		assertThat(this.api.get("/transactions").data().valueStream()).isNotEmpty()
			.allMatch((entry) -> entry.path("userId").asString().equals("the-loader"));
	}

	@Test
	void updatesWhatIsThereAndJournalsOnlyWhatChanges() {
		this.given.item("A").stock("A", "wh_1", 10).safetyStock("A", "wh_1", 3);
		long before = entries();
		assertImported(2, load("A,Item A,wh_1,10,\nA,Item A,wh_2,4,1\n"));
		assertThat(entries()).isEqualTo(before + 2);
		assertContains(this.api.get("/items/A").data(), """
				{"quantityOnHand": 14, "quantityAvailable": 10, "version": 1,
				 "stock": [{"warehouseId": "wh_1", "quantityOnHand": 10, "safetyStock": 3},
				           {"warehouseId": "wh_2", "quantityOnHand": 4, "safetyStock": 1}]}""");
		assertImported(1, load("A,Item A,wh_1,8,0\n"));
		assertContains(this.api.get("/items/A").data(), "{\"quantityOnHand\": 12, \"quantityAvailable\": 11}");
		this.books.assertBalanced();
	}

	@Test
	void anotherNameRenames() {
		this.api.post("/items", "{\"id\": \"A\", \"sku\": \"A\", \"name\": \"Old\", \"metadata\": {\"k\": 1}}");
		assertImported(2, load("A,New,wh_1,1,0\nA,Newer,wh_2,1,0\n"));
		assertContains(this.api.get("/items/A").data(),
				"{\"name\": \"Newer\", \"metadata\": {\"k\": 1}, \"version\": 2}");
	}

	@Test
	void aLineThatFailsSpoilsNoOtherAndChangesNothing() {
		this.given.item("A").stock("A", "wh_1", 10);
		this.given.pending("A", "wh_1", 6);
		Answer answer = load("""
				A,Renamed,wh_1,5,0
				A,Item A,wh_2,9,0
				C,Item C,nowhere,1,0
				D,,wh_1,1,0
				E,Item E,wh_1,-1,0
				F,Item F,wh_1,1,2147483648
				G,Item G,wh_1
				H,Item H,wh_1,1.0,0
				,Item I,wh_1,1,0
				J,Item J,,1,0
				K,Item K,wh_1,,0
				L,Item L,wh_1,1,0,0
				M,Item M,wh_1,2147483647,0
				""");
		assertContains(answer.data(), """
				{"status": "COMPLETED", "lines": 13, "imported": 2, "failed": 11, "errors": [
				 {"line": 2, "code": "STOCK_BELOW_RESERVED"},
				 {"line": 4, "code": "WAREHOUSE_NOT_FOUND", "message": "Warehouse not found"},
				 {"line": 5, "code": "VALIDATION_ERROR", "message": "name must not be blank"},
				 {"line": 6, "code": "VALIDATION_ERROR",
				  "message": "quantityOnHand must be a whole number from 0 to 2147483647"},
				 {"line": 7, "code": "VALIDATION_ERROR",
				  "message": "safetyStock must be a whole number from 0 to 2147483647"},
				 {"line": 8, "code": "VALIDATION_ERROR", "message": "line must have 5 fields, and has 3"},
				 {"line": 9, "code": "VALIDATION_ERROR",
				  "message": "quantityOnHand must be a whole number from 0 to 2147483647"},
				 {"line": 10, "code": "VALIDATION_ERROR",
				  "message": "sku must be 1 to 128 printable characters, not all blank"},
				 {"line": 11, "code": "VALIDATION_ERROR",
				  "message": "warehouseCode must be 1 to 64 printable characters, not all blank"},
				 {"line": 12, "code": "VALIDATION_ERROR",
				  "message": "quantityOnHand must be a whole number from 0 to 2147483647"},
				 {"line": 13, "code": "VALIDATION_ERROR", "message": "line must have 5 fields, and has 6"}]}""");
		assertThat(answer.data().path("errors")).hasSize(11);
		assertThat(this.api.get("/items/A").data().path("name").asString()).isEqualTo("Item A");
		assertThat(this.api.get("/items").data().valueStream().map((item) -> item.path("sku").asString()))
			.containsExactlyInAnyOrder("A", "M");
		this.books.assertBalanced();
	}

	@Test
	void aFileIsAnsweredBeforeItIsCountedAndToldOfAfterwards() {
		Answer answer = this.api.postCsv("/stock/import", TITLES + lines(1200));
		assertThat(answer.status()).isEqualTo(202);
		String id = answer.data().path("id").asString();
		assertThat(answer.header("Location")).isEqualTo("/inventory/v1/stock/imports/" + id);
		assertThat(answer.data().path("lines").intValue()).isEqualTo(1200);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.api.get("/stock/imports/" + id).data().path("status").asString().equals("COMPLETED"));
		assertContains(this.api.get("/stock/imports/" + id).data(), """
				{"id": "%s", "lines": 1200, "imported": 1200, "failed": 0, "errors": []}""".formatted(id));
		assertThat(this.jdbc.sql("select sum(on_hand) from stock_level").query(Long.class).single())
			.isEqualTo(IntStream.range(0, 1200).sum());
		assertThat(this.jdbc.sql("select count(*) from stock_import_part").query(Long.class).single()).isZero();
		this.books.assertBalanced();
	}

	@Test
	void filesAtTheSameTimeAllComeToAnEnd() {
		assertThat(AtOnce.run(4, (caller) -> load(lines(700)))).allSatisfy((answer) -> assertImported(700, answer));
		assertThat(this.api.get("/items?limit=1").data()).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from inventory_item").query(Long.class).single()).isEqualTo(700);
		this.books.assertBalanced();
	}

	@Test
	void moreThanAThousandErrorsAreCountedAndNotTold() {
		Answer answer = load("A,Item A,nowhere,1,0\n".repeat(700) + "A,Item A,wh_1,x,0\n".repeat(700));
		assertContains(answer.data(), "{\"lines\": 1400, \"imported\": 0, \"failed\": 1400}");
		assertThat(answer.data().path("errors")).hasSize(1000);
	}

	@Test
	void stockThatComesGoesToWhoWaitsForIt() {
		this.given.item("A");
		this.api.put("/reservations/ord_1",
				"""
						{"items": [{"orderItemId": "line_1", "inventoryItemId": "A", "quantity": 4}], "allowBackorder": true}""");
		assertImported(1, load("A,Item A,wh_1,10,0\n"));
		assertContains(this.api.get("/reservations/ord_1").data(), "{\"items\": [{\"open\": 4, \"backordered\": 0}]}");
		assertContains(this.api.get("/items/A").data(), "{\"quantityAvailable\": 6, \"quantityCommitted\": 4}");
		this.books.assertBalanced();
	}

	@Test
	void whatAnExportHasWrittenIsReadAsItWas() {
		assertImported(2, load("'=1+1,'-2,wh_1,1,0\n''=x,It's,wh_1,2,0\n"));
		assertThat(this.api.get("/items").data().valueStream().map((item) -> item.path("sku").asString()))
			.containsExactlyInAnyOrder("=1+1", "'=x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "\r", "\n" })
	void everyEndOfLineIsOne(String end) {
		assertImported(2,
				this.api.postCsv("/stock/import?wait=true", "sku,name,warehouseCode,quantityOnHand,safetyStock" + end
						+ "A,Item,wh_1,1,0" + end + "B,Item,wh_1,1,0"));
	}

	@Test
	void columnsComeInAnyOrderAndAfterAMark() {
		assertImported(1, this.api.postCsv("/stock/import?wait=true",
				"\uFEFFwarehouseCode,safetyStock,quantityOnHand,name,sku\nwh_1,2,10,Item A,A\n"));
		assertContains(this.api.get("/items?sku=A").data(), "[{\"quantityOnHand\": 10, \"quantityAvailable\": 8}]");
	}

	@Test
	void aFileWithoutLinesIsDoneAtOnce() {
		Answer answer = this.api.postCsv("/stock/import", TITLES);
		assertThat(answer.status()).isEqualTo(202);
		assertContains(answer.data(), "{\"status\": \"COMPLETED\", \"lines\": 0, \"imported\": 0, \"failed\": 0}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sku,name,warehouseCode,quantityOnHand|safetyStock|is missing in the first line",
					"sku,name,warehouseCode,quantity,safetyStock|quantityOnHand|is missing in the first line",
					"sku,name,warehouseCode,quantityOnHand,safetyStock,sku|line|"
							+ "must have each of sku,name,warehouseCode,quantityOnHand,safetyStock once",
					"''|sku|is missing in the first line" })
	void theFirstLineMustNameTheColumns(String titles, String field, String message) {
		Answer answer = this.api.postCsv("/stock/import", titles + "\nA,Item,wh_1,1,0\n");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
		assertThat(answer.details().path("fields").valueStream().map((problem) -> problem.path("field").asString()))
			.contains(field);
		assertThat(answer.details().path("fields").path(0).path("message").asString()).isEqualTo(message);
		assertNothingIsLeft();
	}

	@Test
	void whatIsNoCsvToItsEndLeavesNothingBehind() {
		for (String spoilt : new String[] { lines(1200) + "Z,\"never closed\n", lines(1200) + "Z,\"a\"b,wh_1,1,0\n",
				lines(1200) + "Z," + "x".repeat(70_000) + ",wh_1,1,0\n" }) {
			Answer answer = this.api.postCsv("/stock/import", TITLES + spoilt);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
			assertNothingIsLeft();
		}
	}

	@Test
	void whatIsNotInUtf8LeavesNothingBehind() {
		byte[] body = (TITLES + lines(1200) + "Z,Caf\u00e9,wh_1,1,0\n").getBytes(StandardCharsets.ISO_8859_1);
		Answer answer = this.api.with("Content-Type", "text/csv")
			.send("POST", "/stock/import", BodyPublishers.ofByteArray(body));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").path("message").asString()).isEqualTo("The body is not in UTF-8");
		assertNothingIsLeft();
	}

	@Test
	void aFileMayBeLargerThanOtherBodiesButNotWithoutEnd() {
		String line = "A,%s,wh_1,1,0\n".formatted("x".repeat(480));
		assertThat(load(line.repeat(3000)).status()).isEqualTo(200);
		Answer answer = this.api.postCsv("/stock/import", line.repeat(64 * 1024 * 1024 / line.length() + 1));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.details().path("maxBytes").intValue()).isEqualTo(64 * 1024 * 1024);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/plain", "text/csv;charset=latin1", "text/csv;charset=UTF-16" })
	void onlyCsvInUtf8IsUnderstood(String type) {
		Answer answer = this.api.with("Content-Type", type)
			.send("POST", "/stock/import", BodyPublishers.ofString(TITLES));
		assertThat(answer.status()).isEqualTo(415);
		assertNothingIsLeft();
	}

	@Test
	void anUnknownParameterIsRefused() {
		assertThat(this.api.postCsv("/stock/import?await=true", TITLES).status()).isEqualTo(400);
		assertThat(this.api.postCsv("/stock/import?wait=perhaps", TITLES).status()).isEqualTo(400);
		assertNothingIsLeft();
	}

	@Test
	void aKeyMeansNothingHere() {
		for (int i = 0; i < 2; i++) {
			Answer answer = this.api.with("Idempotency-Key", "k")
				.postCsv("/stock/import?wait=true", TITLES + "A,Item A,wh_1," + i + ",0\n");
			assertImported(1, answer);
			assertThat(answer.header("Idempotent-Replayed")).isNull();
		}
	}

	@Test
	void anUnknownImportIsNotFound() {
		Answer answer = this.api.get("/stock/imports/imp_none");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.code()).isEqualTo("IMPORT_NOT_FOUND");
		assertThat(answer.details().path("id").asString()).isEqualTo("imp_none");
	}

	private Answer load(String lines) {
		return this.api.postCsv("/stock/import?wait=true", TITLES + lines);
	}

	private static String lines(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "SKU-%05d,Item %d,wh_%d,%d,0%n".formatted(i, i, 1 + i % 2, i))
			.collect(Collectors.joining());
	}

	private static void assertImported(int lines, Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertContains(answer.data(), """
				{"status": "COMPLETED", "lines": %1$d, "imported": %1$d, "failed": 0, "errors": []}"""
			.formatted(lines));
	}

	private long entries() {
		return this.jdbc.sql("select count(*) from journal").query(Long.class).single();
	}

	private void assertNothingIsLeft() {
		assertThat(this.jdbc
			.sql("select (select count(*) from stock_import) + (select count(*) from stock_import_part)"
					+ " + (select count(*) from inventory_item)")
			.query(Long.class)
			.single()).isZero();
	}

}
