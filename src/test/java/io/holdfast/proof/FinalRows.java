package io.holdfast.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
					committed_delta, backordered_delta, on_hand_after, reserved_after, safety_after, committed_after,
					backordered_after, allocation_id, order_id, status, actor
				from journal order by inventory_item_id, seq""").query(Entry.class).list().forEach(model::play);
		return model;
	}

	List<LevelRow> levels() {
		return this.jdbc.sql("select inventory_item_id, warehouse_id, on_hand, reserved, safety_stock from stock_level")
			.query(LevelRow.class)
			.list();
	}

	List<ItemRow> items() {
		return this.jdbc.sql("select id, committed, backordered, warehouse_available from inventory_item")
			.query(ItemRow.class)
			.list();
	}

	Map<String, AllocationRow> allocations() {
		return this.jdbc.sql("select id, order_item_id, status, warehouse_id, quantity from allocation")
			.query(AllocationRow.class)
			.list()
			.stream()
			.collect(Collectors.toMap(AllocationRow::id, (row) -> row));
	}

	/** What each order has of each item, by the lines and the allocations themselves. */
	List<ReservedRow> reserved() {
		return this.jdbc.sql("""
				select order_id, inventory_item_id, coalesce(backordered, 0) backordered, since,
					greatest(0, coalesce(promised, 0) - coalesce(allocated, 0)) open
				from (
					select order_id, inventory_item_id, sum(quantity - backordered - rejected - deferred) promised,
						sum(backordered) backordered, min(backordered_at) since
					from reservation_line group by order_id, inventory_item_id) l
				full join (
					select order_id, inventory_item_id, sum(quantity) allocated
					from allocation where status <> 'CANCELLED' group by order_id, inventory_item_id) a
					using (order_id, inventory_item_id)""").query(ReservedRow.class).list();
	}

	/** Orders that have a reservation of nothing. */
	List<String> emptyReservations() {
		return this.jdbc.sql("""
				select order_id from order_reservation o
				where not exists (select from reservation_line l where l.order_id = o.order_id)""")
			.query(String.class)
			.list();
	}

	/** A row of inventory_item. */
	record ItemRow(String id, int committed, int backordered, int warehouseAvailable) {
	}

	/** What an order has of an item. */
	record ReservedRow(String orderId, String inventoryItemId, int backordered, @Nullable Instant since, int open) {
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

		/** Of which there is one, unless a line was split. */
		String place() {
			return Demands.isSplit(this.orderItemId) ? this.orderItemId + "@" + this.warehouseId : this.orderItemId;
		}

	}

}
