package io.holdfast.proof;

import java.time.Instant;
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

	/** The journal, played to a model that knows which holds were asked to be short. */
	Model played(List<Attempt> history) {
		Map<String, Instant> expiries = history.stream()
			.filter((attempt) -> attempt.act().expiresAt().isPresent())
			.collect(Collectors.toMap(Attempt::key, (attempt) -> attempt.act().expiresAt().orElseThrow(),
					(first, repeat) -> first));
		Model model = new Model(expiries);
		this.jdbc.sql("""
				select inventory_item_id, seq, id, at, type, warehouse_id, on_hand_delta, reserved_delta, safety_delta,
					on_hand_after, reserved_after, safety_after, allocation_id, status, actor
				from journal order by inventory_item_id, seq""").query(Entry.class).list().forEach(model::play);
		return model;
	}

	List<LevelRow> levels() {
		return this.jdbc.sql("select inventory_item_id, warehouse_id, on_hand, reserved, safety_stock from stock_level")
			.query(LevelRow.class)
			.list();
	}

	Map<String, AllocationRow> allocations() {
		return this.jdbc.sql("select id, order_item_id, status, warehouse_id, quantity from allocation")
			.query(AllocationRow.class)
			.list()
			.stream()
			.collect(Collectors.toMap(AllocationRow::id, (row) -> row));
	}

	/** A row of stock_level. */
	record LevelRow(String inventoryItemId, String warehouseId, int onHand, int reserved, int safetyStock) {

		Level level() {
			return new Level(this.onHand, this.reserved, this.safetyStock);
		}

	}

	/** A row of allocation. */
	record AllocationRow(String id, String orderItemId, String status, String warehouseId, int quantity) {

		boolean isOpen() {
			return this.status.equals("PENDING") || this.status.equals("CONFIRMED");
		}

	}

}
