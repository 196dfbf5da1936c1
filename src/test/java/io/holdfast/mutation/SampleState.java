package io.holdfast.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.support.OwnersDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.awaitility.Awaitility.await;

/** All rows, as they were at first. */
class SampleState {

	private static final String KEYS = "idempotency_key";

	private static final List<String> TABLES = List.of("warehouse", "inventory_item", "stock_level",
			"sourcing_decision", "consignment", "consignment_item", "allocation", "order_reservation",
			"reservation_line", "journal", "order_event", "stock_import", "stock_import_part", "stock_import_fault",
			KEYS);

	private static final String ROWS = TABLES.stream()
		.map((table) -> "(select coalesce(json_agg(t order by t::text), '[]')::text from %s t) %s".formatted(table,
				table))
		.collect(Collectors.joining(", ", "select ", ""));

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Map<String, String> first;

	SampleState(OwnersDatabase owner) {
		this.transactions = owner.transactions();
		this.jdbc = owner.jdbc();
		this.first = rows();
	}

	/** Until nothing is done behind the back of whoever looks. */
	void settle() {
		await().until(() -> this.jdbc.sql("select not exists (select from stock_import where status = 'RUNNING')")
			.query(Boolean.class)
			.single());
	}

	/** But for the keys, under which refusals are kept. */
	boolean isUntouched() {
		Map<String, String> rows = rows();
		return TABLES.stream()
			.filter((table) -> !table.equals(KEYS))
			.allMatch((table) -> rows.get(table).equals(this.first.get(table)));
	}

	void restore() {
		if (rows().equals(this.first)) {
			return;
		}
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.sql("set local session_replication_role = replica").update();
			this.jdbc.sql("truncate " + String.join(", ", TABLES)).update();
			this.first.forEach((table, rows) -> this.jdbc
				.sql("insert into %s select * from json_populate_recordset(null::%s, cast(:rows as json))"
					.formatted(table, table))
				.param("rows", rows)
				.update());
		});
	}

	private Map<String, String> rows() {
		Map<String, String> rows = new LinkedHashMap<>();
		this.jdbc.sql(ROWS).query().singleRow().forEach((table, json) -> rows.put(table, String.valueOf(json)));
		return rows;
	}

}
