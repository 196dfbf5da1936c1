package io.holdfast.proof;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database has in the end. */
class FinalRows {

	private final JdbcClient jdbc;

	FinalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Model played() {
		Model model = new Model();
		this.jdbc.sql("""
				select inventory_item_id, seq, at, type, warehouse_id, on_hand_delta, reserved_delta, safety_delta,
					on_hand_after, reserved_after, safety_after, allocation_id, status
				from journal order by inventory_item_id, seq""").query(Entry.class).list().forEach(model::play);
		return model;
	}

	Map<String, Long> allocationsByOrderItem() {
		return this.jdbc.sql("select order_item_id from allocation")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy((id) -> id, Collectors.counting()));
	}

	Map<String, Long> receipts() {
		return this.jdbc.sql("select id, on_hand_delta from journal where type = 'RECEIPT' and actor <> 'tester'")
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	List<LevelRow> levels() {
		return this.jdbc.sql("select inventory_item_id, warehouse_id, on_hand, reserved, safety_stock from stock_level")
			.query(LevelRow.class)
			.list();
	}

	Map<String, AllocationRow> allocations() {
		return this.jdbc.sql("select id, status, warehouse_id, quantity from allocation")
			.query(AllocationRow.class)
			.list()
			.stream()
			.collect(Collectors.toMap(AllocationRow::id, (row) -> row));
	}

	/** A row of stock_level. */
	record LevelRow(String inventoryItemId, String warehouseId, int onHand, int reserved, int safetyStock) {

		Model.Level level() {
			return new Model.Level(this.onHand, this.reserved, this.safetyStock);
		}

	}

	/** A row of allocation. */
	record AllocationRow(String id, String status, String warehouseId, int quantity) {

		boolean isOpen() {
			return this.status.equals("PENDING") || this.status.equals("CONFIRMED");
		}

	}

}
