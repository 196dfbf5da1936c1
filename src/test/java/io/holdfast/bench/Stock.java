package io.holdfast.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is there before anything is measured, as if it had come through the service. */
class Stock {

	private static final int ON_HAND = 10_000_000;

	private final JdbcClient jdbc;

	Stock(String url) {
		this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
	}

	/**
	 * One warehouse, and of each item units and so many promises that were confirmed;
	 * whatever was there before is gone.
	 */
	void refill(int promisesOfEach) {
		// Else the journal would keep whoever empties it from doing so.
		this.jdbc.sql("""
				set session_replication_role = replica;
				truncate idempotency_key, journal, allocation, stock_level, inventory_item, warehouse;
				set session_replication_role = default""").update();
		fill(promisesOfEach);
		this.jdbc.sql("checkpoint").update();
	}

	private void fill(int promisesOfEach) {
		this.jdbc.sql("""
				insert into tenant values ('default', repeat('0', 24), 'Bench', true, now(), now(), 0)
				on conflict do nothing""").update();
		this.jdbc.sql("""
				insert into warehouse (tenant_id, id, code, name, type, priority, active, created_at, updated_at,
					lock_version)
				values ('default', 'wh_1', 'W1', 'Warehouse', 'DC', 1, true, now(), now(), 0)""").update();
		this.jdbc
			.sql("""
					insert into inventory_item (tenant_id, id, sku, name, metadata, revision, on_hand, reserved, committed,
						backordered, warehouse_available, journal_seq, created_at, updated_at, lock_version)
					select 'default', 'inv_' || i, 'SKU-' || i, 'Item ' || i, '{}', 1, :onHand, :each, 0, 0, :onHand - :each,
						:each + 1, now(), now(), 0
					from generate_series(0, :items - 1) i""")
			.param("onHand", ON_HAND)
			.param("each", promisesOfEach)
			.param("items", Items.COUNT)
			.update();
		this.jdbc.sql("""
				insert into stock_level
				select 'default', 'inv_' || i, 'wh_1', :onHand, :each, 0, 0 from generate_series(0, :items - 1) i""")
			.param("onHand", ON_HAND)
			.param("each", promisesOfEach)
			.param("items", Items.COUNT)
			.update();
		promise(promisesOfEach);
		this.jdbc.sql("vacuum analyze").update();
	}

	/** Ids as random as they come from many clients, orders of three lines. */
	private void promise(int ofEach) {
		this.jdbc
			.sql("""
					insert into allocation (tenant_id, id, order_id, order_item_id, inventory_item_id, warehouse_id, quantity,
						status, metadata, revision, ordinal, created_at, updated_at, lock_version)
					select 'default', 'alloc_' || lpad(to_hex(p), 8, '0') || lpad(to_hex(i), 16, '0'),
						'order_' || (p * :items + i) / 3, 'line', 'inv_' || i, 'wh_1', 1, 'CONFIRMED', '{}', 1, 0, now(), now(),
						0
					from generate_series(1, :each) p, generate_series(0, :items - 1) i""")
			.param("each", ofEach)
			.param("items", Items.COUNT)
			.update();
		this.jdbc
			.sql("""
					insert into journal (tenant_id, inventory_item_id, seq, id, at, type, warehouse_id, on_hand_delta,
						reserved_delta, safety_delta, committed_delta, backordered_delta, on_hand_after, reserved_after,
						safety_after, committed_after, backordered_after, actor, attributes)
					select 'default', 'inv_' || i, 1, 'tx_receipt_' || i, now(), 'RECEIPT', 'wh_1', :onHand, 0, 0, 0, 0, :onHand,
						0, 0, 0, 0, 'bench', '{}'
					from generate_series(0, :items - 1) i""")
			.param("onHand", ON_HAND)
			.param("items", Items.COUNT)
			.update();
		this.jdbc
			.sql("""
					insert into journal (tenant_id, inventory_item_id, seq, id, at, type, warehouse_id, on_hand_delta,
						reserved_delta, safety_delta, committed_delta, backordered_delta, on_hand_after, reserved_after,
						safety_after, committed_after, backordered_after, allocation_id, order_id, status, actor, attributes)
					select 'default', 'inv_' || i, p + 1, 'tx_' || lpad(to_hex(p), 8, '0') || lpad(to_hex(i), 16, '0'), now(),
						'RESERVE', 'wh_1', 0, 1, 0, 0, 0, :onHand, p, 0, 0, 0,
						'alloc_' || lpad(to_hex(p), 8, '0') || lpad(to_hex(i), 16, '0'), 'order_' || (p * :items + i) / 3,
						'CONFIRMED', 'bench', '{}'
					from generate_series(1, :each) p, generate_series(0, :items - 1) i""")
			.param("onHand", ON_HAND)
			.param("each", ofEach)
			.param("items", Items.COUNT)
			.update();
	}

}
