package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.regex.Pattern;

import io.holdfast.support.Api;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.PostgresTestDatabase;
import io.holdfast.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever can be asked of documents is answered from an index, among so many documents
 * and as many allocations that are in none: {@code -Dquery.rows} of each.
 */
@Import(Statements.class)
class QueryPlansIT extends IntegrationTest {

	private static final int ROWS = Integer.getInteger("query.rows", 20_000);

	private static final int AT_ONCE = 10_000;

	private static final int WAREHOUSES = 1_000;

	/** Of what one order, document, place or item has, few rows are read in vain. */
	private static final int READ_IN_VAIN = Math.max(2_000, ROWS / 50);

	private static final List<String> NARROW = List.of("'orderNumber': 'ord_77'", "'orderNumber': ['ord_77', 'ord_99']",
			"'locationNum': 'wh_7'", "'items': {'sku': 'inv_7'}", "'items': {'sku': 'inv_7'}, 'statusCode': 'SHIPPED'",
			"'items': {'itemId': ['own_7', 8]}", "'allocationRequestId': 'ref_77'", "'parentAllocationId': 'ref_77'",
			"'allocationId': '77'", "'updatedAt': {'gt': '2020-01-03T00:00:00Z'}, 'locationNum': 'wh_7'");

	private static final List<String> WIDE = List.of("", "'orderNumber': 'ord_77*'", "'allocationRequestId': 'ref_77*'",
			"'statusCode': 'SHIPPED'", "'statusCode': 'PARTIALLY_CANCELLED'",
			"'statusCode': ['ALLOCATED', 'PENDING_PICK']",
			"'updatedAt': {'gte': '2020-01-03T00:00:00Z', 'lt': '2020-01-03T12:00:00Z'}",
			"'allocationDate': {'gte': '2020-01-03T00:00:00Z', 'lt': '2020-01-03T12:00:00Z'}");

	private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

	/**
	 * The service's role, before which the wall between tenants stands: of what is asked
	 * only what can't leak anything is asked of an index. But not its connection, which
	 * would never read a whole table, and has little time.
	 */
	private final SingleConnectionDataSource connection = PostgresTestDatabase.serving();

	private final JdbcClient service = JdbcClient.create(this.connection);

	@Autowired
	private Statements statements;

	@BeforeEach
	void fill() {
		this.service.sql("select set_config('holdfast.tenant', 'default', false)").query().singleRow();
		for (int i = 0; i < WAREHOUSES; i++) {
			this.given.warehouse("wh_" + i).item("inv_" + i);
		}
		for (int from = 0; from < ROWS; from += AT_ONCE) {
			insert(from, Math.min(ROWS, from + AT_ONCE) - 1);
		}
		this.jdbc.sql("vacuum analyze consignment, consignment_item, allocation").update();
	}

	@AfterEach
	void close() {
		this.connection.destroy();
	}

	@Test
	void noFilterReadsAWholeTable() {
		assertThat(WIDE).allSatisfy((filter) -> assertThat(plans(filter)).allSatisfy(QueryPlansIT::assertIndexed));
		assertThat(NARROW).allSatisfy((filter) -> assertThat(plans(filter)).allSatisfy((plan) -> {
			assertIndexed(plan);
			assertThat(readInVain(plan)).as(plan).isLessThan(READ_IN_VAIN);
		}));
	}

	/** Of what the service asks the tables that grow, with the values it asks for. */
	private List<String> plans(String filter) {
		Api fabric = this.api.with("x-site-context", FabricV2Tongue.CONTEXT);
		String body = "{'filters': {%s}}".formatted(filter).replace('\'', '"');
		List<String> plans = this.statements
			.filledDuring(() -> assertThat(fabric.post("//allocation/query", body).status()).isEqualTo(200))
			.stream()
			.filter((sql) -> sql.contains(" from consignment ") || sql.contains(" from allocation "))
			.map(this::plan)
			.toList();
		assertThat(plans).hasSizeGreaterThan(2);
		return plans;
	}

	private String plan(String sql) {
		List<String> plan = this.service.sql("explain (analyze, costs off, timing off) " + sql)
			.query(String.class)
			.list();
		return sql + "\n" + String.join("\n", plan);
	}

	/**
	 * Behind the wall what can't be true is planned, and never executed.
	 */
	private static void assertIndexed(String plan) {
		assertThat(plan).doesNotContainPattern(
				"Seq Scan on (allocation|consignment|consignment_item)\\b(?!.*\\(never executed\\))");
	}

	private static int readInVain(String plan) {
		return REMOVED.matcher(plan).results().mapToInt((match) -> Integer.parseInt(match.group(1))).sum();
	}

	/** Few of them are partly cancelled or open. */
	private void insert(int from, int to) {
		this.jdbc
			.sql("""
					do $$ begin
						set local session_replication_role = replica;
						create temporary table made on commit drop as
							select i, timestamptz '2020-01-01' + i * interval '1 minute' as moment from generate_series(%d, %d) i;
						insert into consignment select 'default', 'con_' || i, 'ord_' || i / 2, 'wh_' || mod(i, %3$d), i,
							'ref_' || i, 'ref_' || i, null, '{}', '{"document":{},"lines":{}}', '[]',
							case mod(i, 500) when 0 then 'PARTIALLY_CANCELLED' when 1 then 'CONFIRMED' else 'FULFILLED' end,
							null, 1, 0, moment, moment + interval '1 minute', 0
						from made;
						insert into allocation select 'default', 'alloc_' || line || '_' || i, 'ord_' || i / 2, 'item_' || i,
							'inv_' || mod(i, %3$d), 'wh_' || mod(i, %3$d), 1,
							case mod(i, 500) when 0 then 'CANCELLED' when 1 then 'CONFIRMED' else 'FULFILLED' end,
							null, null, '{}', 1, 0, moment, moment + interval '1 minute', 0, null, null,
							case when line > 0 then 'con_' || i end, case when line > 0 then line end
						from made, generate_series(0, 1) line;
						insert into consignment_item select 'default', word || mod(i, %3$d), 'con_' || i
						from made, unnest(array['inv_', 'own_']) word;
					end $$"""
				.formatted(from, to, WAREHOUSES))
			.update();
	}

}
