package io.holdfast.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.bson.types.ObjectId;

/** All of it in a single statement. */
class OneStatement implements Promising {

	private final Connection connection;

	private final PreparedStatement all;

	OneStatement(Connection connection) throws SQLException {
		this.connection = connection;
		this.all = connection.prepareStatement(
				"""
						with item as (
							update inventory_item set reserved = reserved + 1, warehouse_available = warehouse_available - 1,
								journal_seq = journal_seq + 1, updated_at = clock_timestamp(), lock_version = lock_version + 1
							where tenant_id = 'default' and id = ? and warehouse_available - committed >= 1
							returning id, journal_seq, committed),
						level as (
							update stock_level l set reserved = l.reserved + 1, lock_version = l.lock_version + 1
							from item
							where l.tenant_id = 'default' and l.inventory_item_id = item.id and l.warehouse_id = 'wh_1'
								and l.on_hand - l.reserved - l.safety_stock >= 1
							returning l.on_hand, l.reserved, l.safety_stock),
						promise as (
							insert into allocation (tenant_id, id, order_id, order_item_id, inventory_item_id, warehouse_id,
								quantity, status, expires_at, metadata, revision, ordinal, created_at, updated_at, lock_version)
							select 'default', ?, 'order', 'line', item.id, 'wh_1', 1, 'PENDING',
								clock_timestamp() + interval '1 day', '{}', 1, 0, clock_timestamp(), clock_timestamp(), 0
							from item, level
							returning id)
						insert into journal (tenant_id, inventory_item_id, seq, id, at, type, warehouse_id, on_hand_delta,
							reserved_delta, safety_delta, committed_delta, backordered_delta, on_hand_after, reserved_after,
							safety_after, committed_after, backordered_after, allocation_id, order_id, status, actor, attributes)
						select 'default', item.id, item.journal_seq, ?, clock_timestamp(), 'RESERVE', 'wh_1', 0, 1, 0, 0, 0,
							level.on_hand, level.reserved, level.safety_stock, item.committed, 0, promise.id, 'order', 'PENDING',
							'bench', '{}'
						from item, level, promise""");
	}

	@Override
	public void promise(String itemId) throws SQLException {
		String id = new ObjectId().toHexString();
		this.all.setString(1, itemId);
		this.all.setString(2, "alloc_" + id);
		this.all.setString(3, "tx_" + id);
		if (this.all.executeUpdate() != 1) {
			throw new IllegalStateException("Too few of " + itemId);
		}
		this.connection.commit();
	}

	@Override
	public void close() throws SQLException {
		this.all.close();
	}

}
