package io.holdfast.dialect.inventoryv1;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many lines a bulk may have. */
class BulkSizeIT extends InventoryV1Scenario {

	@Test
	void fiveHundredLinesOverAHundredItemsAreOneRequest() {
		this.given.warehouse("wh_1");
		for (int i = 0; i < 100; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", 5);
		}
		Answer answer = bulk(500);
		assertThat(answer.status()).isEqualTo(201);
		assertContains(answer.data(), """
				{"summary": {"totalAllocations": 500, "successfulAllocations": 500, "failedAllocations": 0}}""");
		assertThat(texts(answer.data().path("allocations"), "id")).doesNotHaveDuplicates().hasSize(500);
		assertThat(answer.data().path("allocations").get(499).path("orderItemId").stringValue()).isEqualTo("line_499");
		for (int i = 0; i < 100; i++) {
			assertContains(item("inv_" + i), "{\"quantityReserved\": 5, \"quantityAvailable\": 0}");
		}
		this.books.assertBalanced();
	}

	@Test
	void ofFiveHundredLinesThoseThatAreTooManyFail() {
		this.given.warehouse("wh_1");
		for (int i = 0; i < 100; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", 4);
		}
		Answer answer = bulk(500);
		assertThat(answer.status()).isEqualTo(207);
		assertContains(answer.data(), """
				{"summary": {"totalAllocations": 500, "successfulAllocations": 400, "failedAllocations": 100}}""");
		assertThat(answer.data().path("failures")).hasSize(100)
			.allMatch((failure) -> failure.path("index").intValue() >= 400);
		this.books.assertBalanced();
	}

	@Test
	void fiveHundredLinesStandTogether() {
		this.given.warehouse("wh_1");
		for (int i = 0; i < 100; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", 5);
		}
		assertThat(bulk(500, ", \"atomic\": true").status()).isEqualTo(201);
		assertContains(item("inv_99"), "{\"quantityReserved\": 5, \"quantityAvailable\": 0}");
		this.books.assertBalanced();
	}

	@Test
	void fiveHundredLinesFallForTheLastOne() {
		this.given.warehouse("wh_1");
		for (int i = 0; i < 100; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", (i == 99) ? 4 : 5);
		}
		var before = allRows();
		Answer answer = bulk(500, ", \"atomic\": true");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.details().path("failures")).hasSize(1)
			.allMatch((failure) -> failure.path("index").intValue() == 499);
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void oneLineMoreIsTooMany() {
		Answer answer = bulk(501);
		assertThat(answer.status()).isEqualTo(400);
		assertContains(answer.json(),
				"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"items\"}]}}}");
	}

	@Test
	void noLineIsTooFew() {
		Answer answer = this.api.post("/allocations/bulk", "{\"orderId\": \"order\", \"items\": []}");
		assertThat(answer.status()).isEqualTo(400);
		assertContains(answer.json(),
				"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"items\"}]}}}");
	}

	private Answer bulk(int lines) {
		return bulk(lines, "");
	}

	private Answer bulk(int lines, String more) {
		String items = IntStream.range(0, lines)
			.mapToObj((i) -> """
					{"orderItemId": "line_%d", "inventoryItemId": "inv_%d", "quantity": 1}""".formatted(i, i % 100))
			.collect(Collectors.joining(","));
		return this.api.post("/allocations/bulk",
				"{\"orderId\": \"order\", \"warehouseId\": \"wh_1\", \"items\": [" + items + "]" + more + "}");
	}

}
