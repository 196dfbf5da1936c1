package io.holdfast.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.bson.types.ObjectId;

/**
 * Lock and look, update both counters, insert the promise and its journal entry; and
 * commit.
 */
class FiveStatements implements Promising {

	private final Connection connection;

	private final PreparedStatement lock;

	private final PreparedStatement item;

	private final PreparedStatement level;

	private final PreparedStatement allocation;

	private final PreparedStatement journal;

	FiveStatements(Connection connection) throws SQLException {
		this.connection = connection;
		this.lock = connection.prepareStatement("""
				select i.journal_seq + 1, i.warehouse_available - i.committed from inventory_item i
				where i.tenant_id = 'default' and i.id = ? for no key update""");
		this.item = connection.prepareStatement("""
				update inventory_item set reserved = reserved + 1, warehouse_available = warehouse_available - 1,
					journal_seq = journal_seq + 1, updated_at = clock_timestamp(), lock_version = lock_version + 1
				where tenant_id = 'default' and id = ?""");
		this.level = connection.prepareStatement("""
				update stock_level set reserved = reserved + 1, lock_version = lock_version + 1
				where tenant_id = 'default' and inventory_item_id = ? and warehouse_id = 'wh_1'
					and on_hand - reserved - safety_stock >= 1
				returning on_hand, reserved, safety_stock""");
		this.allocation = connection.prepareStatement(
				"""
						insert into allocation (tenant_id, id, order_id, order_item_id, inventory_item_id, warehouse_id, quantity,
							status, expires_at, metadata, revision, ordinal, created_at, updated_at, lock_version)
						values ('default', ?, 'order', 'line', ?, 'wh_1', 1, 'PENDING', clock_timestamp() + interval '1 day', '{}',
							1, 0, clock_timestamp(), clock_timestamp(), 0)""");
		this.journal = connection.prepareStatement(
				"""
						insert into journal (tenant_id, inventory_item_id, seq, id, at, type, warehouse_id, on_hand_delta,
							reserved_delta, safety_delta, committed_delta, backordered_delta, on_hand_after, reserved_after,
							safety_after, committed_after, backordered_after, allocation_id, order_id, status, actor, attributes)
						values ('default', ?, ?, ?, clock_timestamp(), 'RESERVE', 'wh_1', 0, 1, 0, 0, 0, ?, ?, ?, 0, 0, ?, 'order',
							'PENDING', 'bench', '{}')""");
	}

	@Override
	public void promise(String itemId) throws SQLException {
		long seq = lock(itemId);
		this.item.setString(1, itemId);
		this.item.executeUpdate();
		this.level.setString(1, itemId);
		try (ResultSet after = this.level.executeQuery()) {
			after.next();
			String id = new ObjectId().toHexString();
			this.allocation.setString(1, "alloc_" + id);
			this.allocation.setString(2, itemId);
			this.allocation.executeUpdate();
			this.journal.setString(1, itemId);
			this.journal.setLong(2, seq);
			this.journal.setString(3, "tx_" + id);
			this.journal.setInt(4, after.getInt(1));
			this.journal.setInt(5, after.getInt(2));
			this.journal.setInt(6, after.getInt(3));
			this.journal.setString(7, "alloc_" + id);
			this.journal.executeUpdate();
		}
		this.connection.commit();
	}

	private long lock(String itemId) throws SQLException {
		this.lock.setString(1, itemId);
		try (ResultSet row = this.lock.executeQuery()) {
			row.next();
			if (row.getLong(2) < 1) {
				throw new IllegalStateException("Too few of " + itemId);
			}
			return row.getLong(1);
		}
	}

	@Override
	public void close() throws SQLException {
		this.lock.close();
		this.item.close();
		this.level.close();
		this.allocation.close();
		this.journal.close();
	}

}
