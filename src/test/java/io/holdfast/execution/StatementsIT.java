package io.holdfast.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.support.Api;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request costs at the database, statement by statement: so many, however many
 * lines it has.
 */
@Import(Statements.class)
class StatementsIT extends IntegrationTest {

	private static final Pattern TABLE = Pattern.compile(
			"\\b(inventory_item|stock_level|allocation|reservation_line|warehouse|journal|idempotency_key|set_config|clock)(?=\\b|_timestamp)");

	/**
	 * The tenant's wall, locks, time, holds that are due, and what else is read; then a
	 * batch a table.
	 */
	private static final List<String> PROMISE = List.of("select set_config",
			"lock inventory_item allocation reservation_line", "select clock", "select inventory_item allocation",
			"select stock_level warehouse", "insert allocation", "insert journal", "update inventory_item",
			"update stock_level");

	@Autowired
	private Statements statements;

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private JdbcClient service;

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1");
		for (int i = 0; i < 100; i++) {
			this.given.item("inv_" + i).stock("inv_" + i, "wh_1", 100);
		}
	}

	@Test
	void aPromiseTakesNineStatements() {
		assertThat(sent(() -> allocate(this.api))).containsExactlyElementsOf(PROMISE);
	}

	@Test
	void fiveHundredPromisesTakeNoMore() {
		assertThat(sent(this::bulk)).containsExactlyElementsOf(PROMISE);
	}

	@Test
	void aKeyTakesTwoMore() {
		List<String> keyed = new ArrayList<>(PROMISE);
		keyed.add(5, "select idempotency_key");
		keyed.add("insert idempotency_key");
		assertThat(sent(() -> allocate(this.api.with("Idempotency-Key", "key")))).containsExactlyElementsOf(keyed);
	}

	@Test
	void aRepeatWritesNothing() {
		allocate(this.api.with("Idempotency-Key", "key"));
		assertThat(sent(() -> allocate(this.api.with("Idempotency-Key", "key")))).containsExactly("select set_config",
				"lock inventory_item allocation reservation_line", "select clock", "select inventory_item allocation",
				"select stock_level warehouse", "select idempotency_key");
	}

	@Test
	void whereTheItemIsReservedItTakesOneMore() {
		this.api.put("/reservations/other", """
				{"items": [{"orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1}]}""");
		List<String> reserved = new ArrayList<>(PROMISE);
		reserved.add(4, "select reservation_line");
		assertThat(sent(() -> allocate(this.api))).containsExactlyElementsOf(reserved);
	}

	@Test
	void aCountTakesNoMoreForManyLines() {
		String lines = IntStream.range(0, 100)
			.mapToObj((i) -> "inv_%d,Item inv_%d,wh_1,200,0%n".formatted(i, i))
			.collect(Collectors.joining());
		List<String> sent = this.statements
			.during(() -> assertThat(this.api
				.postCsv("/stock/import?wait=true", "sku,name,warehouseCode,quantityOnHand,safetyStock\n" + lines)
				.data()
				.path("imported")
				.intValue()).isEqualTo(100))
			.stream()
			.map(StatementsIT::kind)
			.toList();
		assertThat(sent).filteredOn((kind) -> kind.contains("reservation_line"))
			.containsExactly("lock inventory_item allocation reservation_line", "select reservation_line");
	}

	/** Whatever is due is released, and nothing is written twice for it. */
	@Test
	void holdsThatAreDueCostOneMoreUpdate() {
		allocate(this.api);
		this.clock.advance(Duration.ofHours(1));
		assertThat(sent(() -> allocate(this.api.with("Idempotency-Key", "key")))).doesNotHaveDuplicates()
			.contains("update allocation", "update inventory_item", "select idempotency_key", "insert idempotency_key");
	}

	@Test
	void aStepTakesOneMoreToo() {
		String id = allocate(this.api).data().path("id").asString();
		assertThat(sent(() -> this.api.put("/allocations/" + id + "/confirm"))).containsExactly("select set_config",
				"lock inventory_item allocation reservation_line", "select clock", "select allocation",
				"select inventory_item allocation", "select reservation_line", "select stock_level warehouse",
				"insert journal", "update allocation", "update inventory_item");
	}

	/** All of it as of one instant, and behind the wall with no statement more. */
	@Test
	void toLookAtOneTakesSeven() {
		String id = allocate(this.api).data().path("id").asString();
		assertThat(this.statements.during(() -> this.api.get("/allocations/" + id)))
			.startsWith("set transaction isolation level repeatable read; "
					+ "select set_config('holdfast.tenant', ?, true)")
			.hasSize(7);
	}

	/** The plan outlives the emptiness: it is kept until the table is analyzed again. */
	@ParameterizedTest
	@CsvSource({ "idempotency_key,key", "allocation,id", "inventory_item,id", "warehouse,id" })
	void anEmptyTableIsLookedUpByItsIndexToo(String table, String column) {
		this.books.burn();
		this.jdbc.sql("vacuum analyze " + table).update();
		String look = "explain select * from %s where tenant_id = 'default' and %s = any ('{a,b}')".formatted(table,
				column);
		List<String> plan = this.snapshots.read(TenantId.DEFAULT,
				(now) -> this.service.sql(look).query(String.class).list());
		assertThat(plan).anyMatch((line) -> line.contains("Index")).noneMatch((line) -> line.contains("Seq Scan"));
	}

	private List<String> sent(Supplier<Answer> request) {
		return this.statements.during(() -> assertThat(request.get().status()).isIn(200, 201))
			.stream()
			.map(StatementsIT::kind)
			.toList();
	}

	/** What it does, and the tables it names. */
	private static String kind(String sql) {
		String verb = sql.contains("for no key update") ? "lock" : sql.strip().split("\\s", 2)[0];
		return TABLE.matcher(sql)
			.results()
			.map((match) -> match.group(1))
			.distinct()
			.collect(Collectors.joining(" ", verb + " ", ""));
	}

	private static Answer allocate(Api api) {
		return api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""");
	}

	private Answer bulk() {
		String lines = IntStream.range(0, 500)
			.mapToObj((i) -> "{\"orderItemId\": \"line_%d\", \"inventoryItemId\": \"inv_%d\", \"quantity\": 1}"
				.formatted(i, i % 100))
			.collect(Collectors.joining(","));
		return this.api.post("/allocations/bulk",
				"{\"orderId\": \"order\", \"warehouseId\": \"wh_1\", \"items\": [%s]}".formatted(lines));
	}

}
