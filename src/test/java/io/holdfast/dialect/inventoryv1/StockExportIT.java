package io.holdfast.dialect.inventoryv1;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** All stock as a file. */
class StockExportIT extends InventoryV1Scenario {

	private static final String TITLES = "sku,name,warehouseCode,quantityOnHand,safetyStock\n";

	@BeforeEach
	void stockUp() {
		this.given.warehouse("wh_1").warehouse("wh_2").item("A").item("B").item("C");
		this.given.stock("B", "wh_2", 3).stock("A", "wh_2", 5).stock("A", "wh_1", 10).safetyStock("A", "wh_2", 2);
	}

	@Test
	void everyLevelIsALine() {
		Answer answer = this.api.get("/stock/export");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"stock.csv\"");
		assertThat(answer.body()).isEqualTo(TITLES + "A,Item A,wh_1,10,0\nA,Item A,wh_2,5,2\nB,Item B,wh_2,3,0\n");
	}

	@Test
	void whatIsPromisedIsStillThere() {
		this.given.pending("A", "wh_1", 4);
		assertThat(this.api.get("/stock/export").body()).contains("A,Item A,wh_1,10,0\n");
	}

	@Test
	void importingWhatWasExportedChangesNothing() {
		this.api.post("/items", """
				{"id": "D", "sku": "=HYPERLINK(\\"http://x\\")", "name": "a \\"b\\", c\\nd"}""");
		this.api.post("/items", "{\"id\": \"E\", \"sku\": \"'-1\", \"name\": \"@sum\"}");
		this.given.stock("D", "wh_1", 1).stock("E", "wh_1", 1);
		String file = this.api.get("/stock/export").body();
		assertThat(file).contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"a \"\"b\"\", c\nd\",wh_1,1,0\n")
			.contains("''-1,'@sum,wh_1,1,0\n");
		String items = this.api.get("/items").body();
		Answer answer = this.api.postCsv("/stock/import?wait=true", file);
		assertContains(answer.data(), "{\"lines\": 5, \"imported\": 5, \"failed\": 0}");
		assertThat(this.api.get("/items").body()).isEqualTo(items);
		assertThat(this.api.get("/stock/export").body()).isEqualTo(file);
	}

	@Test
	void moreThanAPageComesWholeAndOnce() {
		StringBuilder lines = new StringBuilder(TITLES);
		for (int i = 1; i <= 2100; i++) {
			lines.append("SKU-").append(i).append(",Item,wh_").append(1 + i % 2).append(',').append(i).append(",0\n");
		}
		this.api.postCsv("/stock/import?wait=true", lines.toString());
		assertThat(this.api.get("/stock/export").body().lines()).hasSize(1 + 3 + 2100).doesNotHaveDuplicates();
	}

	@Test
	void onlyCsvIsAnswered() {
		assertThat(this.api.with("Accept", "application/json").get("/stock/export").status()).isEqualTo(406);
		assertThat(this.api.with("Accept", "text/csv").get("/stock/export").status()).isEqualTo(200);
	}

}
