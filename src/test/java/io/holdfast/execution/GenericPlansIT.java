package io.holdfast.execution;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

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

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is planned once, for all values: also for a tenant that has far more
 * than most, of whom the planner guesses that it has little.
 */
@Import(Statements.class)
class GenericPlansIT extends IntegrationTest {

	private static final Pattern BY_ID = Pattern.compile("on (?:inventory_item i|stock_level l)\\s+"
			+ "Index Cond: \\(.*tenant_id.*\\b(?:inventory_item_)?id\\b.* = ANY.*\\)");

	private static final Pattern PARAMETER = Pattern.compile("\\?");

	private final SingleConnectionDataSource connection = PostgresTestDatabase.serving();

	private final JdbcClient service = JdbcClient.create(this.connection);

	@Autowired
	private Statements statements;

	/** Five hundred tenants with an item each, and one with twenty thousand. */
	@BeforeEach
	void fill() {
		this.service.sql("set plan_cache_mode = force_generic_plan").update();
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 100);
		this.jdbc
			.sql("""
					do $$ begin
						set local session_replication_role = replica;
						create temporary table made on commit drop as
							select case when i <= 500 then 'small_' || i else 'default' end as tenant, 'more_' || i as id, i
							from generate_series(1, 20500) i;
						insert into inventory_item (tenant_id, id, sku, name, metadata, revision, on_hand, reserved, committed,
							backordered, warehouse_available, journal_seq, created_at, updated_at, lock_version)
						select tenant, id, id, id, '{}', 1, 0, 0, 0, 0, 0, 0, now(), now(), 0 from made;
						insert into stock_level (tenant_id, inventory_item_id, warehouse_id, on_hand, reserved, safety_stock,
							lock_version)
						select tenant, id, 'wh_1', 0, 0, 0, 0 from made;
					end $$""")
			.update();
		this.jdbc.sql("vacuum analyze inventory_item, stock_level, warehouse").update();
	}

	@AfterEach
	void close() {
		this.connection.destroy();
	}

	@Test
	void onlyTheItemsNamedAreReadWhateverIsGuessedOfTheirTenant() {
		List<String> sent = this.statements.during(() -> assertThat(this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""").status()).isEqualTo(201));
		assertThat(sent.getFirst()).contains("set_config('plan_cache_mode', 'force_generic_plan', true)");
		List<String> plans = sent.stream()
			.filter((sql) -> sql.contains("from inventory_item i") || sql.contains("from stock_level l"))
			.map(this::plan)
			.toList();
		assertThat(plans).hasSize(3).allSatisfy((plan) -> assertThat(plan).containsPattern(BY_ID));
	}

	private String plan(String sql) {
		AtomicInteger number = new AtomicInteger();
		String numbered = PARAMETER.matcher(sql).replaceAll((match) -> "\\$" + number.incrementAndGet());
		this.service.sql("prepare asked as " + numbered).update();
		List<String> plan = this.service
			.sql("explain (costs off) execute asked(%s)".formatted(String.join(", ", nCopies(number.get(), "null"))))
			.query(String.class)
			.list();
		this.service.sql("deallocate asked").update();
		return String.join("\n", plan);
	}

}
