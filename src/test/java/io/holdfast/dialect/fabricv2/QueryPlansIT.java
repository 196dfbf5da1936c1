package io.holdfast.dialect.fabricv2;

import java.util.Map;

import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way to ask for documents has an index that is made for it. */
class QueryPlansIT extends IntegrationTest {

	private static final int ROWS = 30_000;

	private static final int AT_ONCE = 3_000;

	private static final Map<String, String> INDEXES = Map.of("order_id = 'ord_77'", "consignment_order_ix",
			"order_id like 'ord\\_777%'", "consignment_order_ix", "status = 'SHORT'", "consignment_status_ix",
			"warehouse_id = 'wh_7'", "consignment_warehouse_ix", "reference = 'ref_77'", "consignment_reference_ix",
			"reference like 'ref\\_777%'", "consignment_reference_ix", "root_reference = 'ref_77'",
			"consignment_root_ix", "updated_at >= '2020-03-01' and updated_at < '2020-03-02'", "consignment_updated_ix",
			"created_at >= '2020-03-01' and created_at < '2020-03-01 01:00'", "consignment_created_ix",
			"status <> 'LOST'", "consignment_updated_ix");

	@Test
	void noFilterReadsTheWholeTable() {
		fill();
		assertThat(INDEXES).allSatisfy(
				(filter, index) -> assertThat(plan(filter)).as(filter).contains(index).doesNotContain("Seq Scan"));
	}

	private String plan(String filter) {
		return String.join("\n",
				this.jdbc
					.sql("explain select id from consignment where tenant_id = 'default' and " + filter
							+ " order by updated_at desc, id desc limit 10")
					.query(String.class)
					.list());
	}

	private void fill() {
		this.jdbc
			.sql("""
					insert into warehouse select 'default', 'wh_' || i, 'wh_' || i, 'Warehouse', 'DC', null, null, null, true,
						timestamptz '2020-01-01', timestamptz '2020-01-01', 0
					from generate_series(0, 999) i""")
			.update();
		for (int from = 0; from < ROWS; from += AT_ONCE) {
			this.jdbc.sql("""
					insert into consignment select 'default', 'con_' || i, 'ord_' || i / 2, 'wh_' || mod(i, 1000), i,
						'ref_' || i, 'ref_' || i, null, '{}', '{"document":{},"lines":{}}', '[]',
						case when mod(i, 10000) = 0 then 'SHORT' else 'FULFILLED' end, null, 1, 0,
						timestamptz '2020-01-01' + mod(i * 7919, 30000) * interval '5 minutes',
						timestamptz '2020-01-01' + i * interval '5 minutes', 0
					from generate_series(:from, :to) i""").param("from", from).param("to", from + AT_ONCE - 1).update();
		}
		this.jdbc.sql("analyze consignment").update();
	}

}
