package io.holdfast.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.holdfast.audit.AuditService;
import io.holdfast.audit.Drift;
import io.holdfast.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the counters against the rows that they are sums of, and against the journal that
 * they are the fold of.
 */
public class Books {

	private static final String DRIFT = """
			with levels as (
				select tenant_id, inventory_item_id, sum(on_hand) on_hand, sum(reserved) reserved,
					sum(greatest(0, on_hand - reserved - safety_stock)) available
				from stock_level group by 1, 2),
			promised as (
				select tenant_id, inventory_item_id, warehouse_id, sum(quantity) reserved
				from allocation where status in ('PENDING', 'CONFIRMED') group by 1, 2, 3),
			fold as (
				select tenant_id, inventory_item_id, warehouse_id, sum(on_hand_delta) on_hand,
					sum(reserved_delta) reserved, sum(safety_delta) safety
				from journal where warehouse_id is not null group by 1, 2, 3),
			last as (
				select distinct on (tenant_id, inventory_item_id, warehouse_id) *
				from journal order by tenant_id, inventory_item_id, warehouse_id, seq desc),
			reserved as (
				select r.tenant_id, r.inventory_item_id, sum(r.backordered) backordered,
					sum(greatest(0, r.promised - coalesce(a.units, 0))) committed
				from (select tenant_id, order_id, inventory_item_id, sum(backordered) backordered,
						sum(quantity - backordered - rejected - deferred) promised
					from reservation_line group by 1, 2, 3) r
				left join (select tenant_id, order_id, inventory_item_id, sum(quantity) units
					from allocation where status <> 'CANCELLED' group by 1, 2, 3) a
					using (tenant_id, order_id, inventory_item_id)
				group by 1, 2),
			ledger as (
				select tenant_id, inventory_item_id, sum(committed_delta) committed,
					sum(backordered_delta) backordered
				from journal group by 1, 2),
			sequence as (
				select tenant_id, inventory_item_id, count(*) entries, max(seq) last from journal group by 1, 2)
			select 'item is not the sum of its levels' drift, i.id from inventory_item i
				left join levels l on l.tenant_id = i.tenant_id and l.inventory_item_id = i.id
				where i.on_hand <> coalesce(l.on_hand, 0) or i.reserved <> coalesce(l.reserved, 0)
					or i.warehouse_available <> coalesce(l.available, 0)
			union all
			select 'item does not have what orders have reserved', i.id from inventory_item i
				left join reserved r on r.tenant_id = i.tenant_id and r.inventory_item_id = i.id
				left join ledger l on l.tenant_id = i.tenant_id and l.inventory_item_id = i.id
				where i.committed <> coalesce(r.committed, 0) or i.backordered <> coalesce(r.backordered, 0)
					or i.committed <> coalesce(l.committed, 0) or i.backordered <> coalesce(l.backordered, 0)
			union all
			select 'somebody waits for what is free', i.id from inventory_item i
				where i.backordered > 0 and i.warehouse_available > i.committed
			union all
			select 'level is not the sum of its promises', l.inventory_item_id from stock_level l
				full join promised p on p.tenant_id = l.tenant_id and p.inventory_item_id = l.inventory_item_id
					and p.warehouse_id = l.warehouse_id
				where l.reserved is distinct from coalesce(p.reserved, 0)
			union all
			select 'level is not the fold of the journal', l.inventory_item_id from stock_level l
				full join fold f on f.tenant_id = l.tenant_id and f.inventory_item_id = l.inventory_item_id
					and f.warehouse_id = l.warehouse_id
				where l.on_hand is distinct from f.on_hand or l.reserved is distinct from f.reserved
					or l.safety_stock is distinct from f.safety
			union all
			select 'last entry does not say what is', l.inventory_item_id from stock_level l
				join last j on j.tenant_id = l.tenant_id and j.inventory_item_id = l.inventory_item_id
					and j.warehouse_id = l.warehouse_id
				where l.on_hand <> j.on_hand_after or l.reserved <> j.reserved_after
					or l.safety_stock <> j.safety_after
			union all
			select 'sold other than what was fulfilled', a.inventory_item_id from allocation a
				left join journal j on j.tenant_id = a.tenant_id and j.allocation_id = a.id and j.type = 'SALE'
				where (a.status = 'FULFILLED') <> (j.seq is not null) or j.on_hand_delta <> -a.quantity
			union all
			select 'gap in the sequence', i.id from inventory_item i
				left join sequence s on s.tenant_id = i.tenant_id and s.inventory_item_id = i.id
				where i.journal_seq <> coalesce(s.entries, 0) or i.journal_seq <> coalesce(s.last, 0)
			""";

	private final JdbcClient jdbc;

	private final AuditService audits;

	Books(OwnersDatabase owner, AuditService audits) {
		this.jdbc = owner.jdbc();
		this.audits = audits;
	}

	/**
	 * By two who do not know each other: the statement above, and the service's audit.
	 */
	public void assertBalanced() {
		List<Map<String, Object>> drift = this.jdbc.sql(DRIFT).query().listOfRows();
		assertThat(drift).as("drift").isEmpty();
		List<Drift> found = new ArrayList<>();
		this.audits.run(TenantId.DEFAULT, found::add);
		assertThat(found).as("drift that the audit found").isEmpty();
	}

	/**
	 * Empties every table but for the one tenant that everything is for; only a superuser
	 * who sets the triggers aside can.
	 */
	public void burn() {
		this.jdbc
			.sql("""
					do $$ begin
						set local session_replication_role = replica;
						truncate stock_import, stock_import_part, stock_import_fault, idempotency_key, order_event, journal,
							reservation_line, order_reservation, allocation, consignment_item, consignment, sourcing_decision, stock_level, inventory_item, warehouse;
						delete from tenant where id <> 'default';
					end $$""")
			.update();
		tenant(TenantId.DEFAULT.value());
	}

	/** Unless it is there. */
	public void tenant(String id) {
		this.jdbc
			.sql("""
					insert into tenant values (:id, left(encode(sha256(convert_to(:id, 'UTF8')), 'hex'), 24), :id, true, now(), now(), 0)
					on conflict do nothing""")
			.param("id", id)
			.update();
	}

	/** A transaction, for another one. */
	public boolean somebodyWaitsForALock() {
		return this.jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
			.query(Boolean.class)
			.single();
	}

}
