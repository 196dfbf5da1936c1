package io.holdfast.schema;

import java.util.List;

import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.postgresql.util.PSQLException;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the tables refuse by themselves, whatever the service believes. */
class ConstraintsIT extends IntegrationTest {

	/** A row of each table, all that the bad ones are made from. */
	static final List<String> GOOD_ROWS = List.of(
			"insert into api_token values ('token', 'Token', sha256(''), 'tester', '{}', now(), now(), null, null, null)",
			"insert into api_token_tenant values ('token', 'default')", """
					insert into warehouse values
						('default', 'wh_1', 'W1', 'One', 'DC', null, null, null, true, now(), now(), 0)""", """
					insert into inventory_item values
						('default', 'inv_1', 'SKU-1', 'Item', '{}', 1, 10, 4, 0, 0, 6, 1, now(), now(), 0)""",
			"insert into order_event values ('default', 'fabric', 'e_1', 'ord_1', 'X', 'tester', now(), '{}')",
			"insert into stock_level values ('default', 'inv_1', 'wh_1', 10, 4, 0, 0)",
			"""
					insert into consignment values ('default', 'con_1', 'ord_1', 'wh_1', 1, 'con_1', 'con_1', null, '{}', '{}',
						'[]', 'PENDING', null, 1, 0, now(), now(), 0)""",
			"insert into consignment_item values ('default', 'inv_1', 'con_1')",
			"""
					insert into allocation values ('default', 'alloc_1', 'ord_1', 'line_1', 'inv_1', 'wh_1', 4, 'PENDING',
						null, null, '{}', 1, 0, now(), now(), 0)""",
			"""
					insert into journal values ('default', 'inv_1', 1, 'tx_1', now(), 'RESERVE', 'wh_1', 0, 4, 0, 0, 0,
						10, 4, 0, 0, 0, 'alloc_1', 'ord_1', 'PENDING', 'tester', null, null, null, null, '{}')""",
			"insert into idempotency_key values ('default', 'key', 'print', '{}', now())", """
					insert into sourcing_decision values ('default', 'dec_1', '{}', now())""", """
					insert into order_reservation values ('default', 'ord_1', null, null, now(), now(), 0)""",
			"""
					insert into reservation_line values ('default', 'ord_1', 'inv_1', 'line_1', 4, 0, 0, 0, null, null, 0, 0)""",
			"""
					insert into stock_import values ('default', 'imp_1', 'tester', 'RUNNING', 2, 1, 0, null, now(), now(), 0)""",
			"insert into stock_import_part values ('default', 'imp_1', 1, '[]')",
			"insert into stock_import_fault values ('default', 'imp_1', 2, '{}')", """
					insert into scheduled_tasks (task_name, task_instance, picked, version)
					values ('chore', 'recurring', false, 1) on conflict do nothing""");

	private static final String OTHER_TENANTS_ITEM = copy("inventory_item", "{'tenant_id': 'other'}") + "; ";

	private static final String OTHER_TENANTS_WAREHOUSE = copy("warehouse", "{'tenant_id': 'other'}") + "; ";

	private static final String WITHOUT_WAREHOUSE = """
			{'seq': 2, 'warehouse_id': null, 'on_hand_after': null, 'reserved_after': null, 'safety_after': null,
			 'on_hand_delta': %d, 'reserved_delta': %d, 'safety_delta': %d}""";

	private static final String SPLIT = """
			{'seq': 2, 'type': 'SPLIT', 'reserved_delta': 0, 'split_from_id': %s, 'split_quantity': %s}""";

	/** Each breaks the one rule that it names and no other. */
	static final List<Bad> BAD = List.of(
			// tenant
			bad("tenant_pk", copy("tenant", "{'account': '000000000000000000000000'}")),
			bad("tenant_account_uk", copy("tenant", "{'id': 'third'}")),
			bad("tenant_id_ck", copy("tenant", "{'id': 'a b', 'account': '000000000000000000000000'}")),
			bad("tenant_account_ck", copy("tenant", "{'id': 'third', 'account': '0'}")),
			// api_token
			bad("api_token_pk", copy("api_token", "{}")),
			bad("api_token_secret_hash_ck", "update api_token set secret_hash = 'x'"),
			bad("api_token_scopes_ck", "update api_token set scopes = '{all}'"),
			bad("api_token_tenant_pk", copy("api_token_tenant", "{}")),
			bad("api_token_tenant_token_fk", copy("api_token_tenant", "{'api_token_id': 'none'}")),
			bad("api_token_tenant_tenant_fk", copy("api_token_tenant", "{'tenant_id': 'nobody'}")),
			// warehouse
			bad("warehouse_pk", copy("warehouse", "{'code': 'W2'}")),
			bad("warehouse_tenant_fk", copy("warehouse", "{'tenant_id': 'nobody'}")),
			bad("warehouse_code_uk", copy("warehouse", "{'id': 'wh_2'}")),
			bad("warehouse_type_ck", "update warehouse set type = 'SHOP'"),
			bad("warehouse_coordinates_ck", "update warehouse set latitude = 1"),
			bad("warehouse_coordinates_ck", "update warehouse set longitude = 1"),
			bad("warehouse_latitude_ck", "update warehouse set latitude = 90.001, longitude = 0"),
			bad("warehouse_latitude_ck", "update warehouse set latitude = -90.001, longitude = 0"),
			bad("warehouse_latitude_ck", "update warehouse set latitude = 'NaN', longitude = 0"),
			bad("warehouse_longitude_ck", "update warehouse set latitude = 0, longitude = 180.001"),
			bad("warehouse_longitude_ck", "update warehouse set latitude = 0, longitude = -180.001"),
			bad("warehouse_longitude_ck", "update warehouse set latitude = 0, longitude = 'NaN'"),
			// inventory_item; that reserved is at most on_hand follows from available too
			bad("inventory_item_pk", copy("inventory_item", "{'sku': 'SKU-2'}")),
			bad("inventory_item_tenant_fk", copy("inventory_item", "{'tenant_id': 'nobody'}")),
			bad("inventory_item_sku_uk", copy("inventory_item", "{'id': 'inv_2'}")),
			bad("inventory_item_metadata_ck", "update inventory_item set metadata = repeat('x', 16385)"),
			bad("inventory_item_metadata_ck", "update inventory_item set metadata = repeat('ö', 8193)"),
			bad("inventory_item_revision_ck", "update inventory_item set revision = 0"),
			bad("inventory_item_reserved_ck", "update inventory_item set reserved = -1"),
			bad("inventory_item_committed_ck", "update inventory_item set committed = -1"),
			bad("inventory_item_backordered_ck", "update inventory_item set backordered = -1"),
			bad("inventory_item_backordered_ck", "update inventory_item set backordered = 1"),
			bad("inventory_item_available_ck", "update inventory_item set warehouse_available = -1"),
			bad("inventory_item_available_ck", "update inventory_item set warehouse_available = 7"),
			bad("inventory_item_journal_seq_ck", "update inventory_item set journal_seq = -1"),
			// stock_level
			bad("stock_level_pk", copy("stock_level", "{}")),
			bad("stock_level_item_fk", copy("stock_level", "{'inventory_item_id': 'inv_none'}")),
			bad("stock_level_item_fk", OTHER_TENANTS_WAREHOUSE + copy("stock_level", "{'tenant_id': 'other'}")),
			bad("stock_level_warehouse_fk", copy("stock_level", "{'warehouse_id': 'wh_none'}")),
			bad("stock_level_warehouse_fk", "delete from warehouse"),
			bad("stock_level_warehouse_fk", OTHER_TENANTS_ITEM + copy("stock_level", "{'tenant_id': 'other'}")),
			bad("stock_level_reserved_ck", "update stock_level set reserved = -1"),
			bad("stock_level_reserved_ck", "update stock_level set reserved = 11"),
			bad("stock_level_safety_stock_ck", "update stock_level set safety_stock = -1"),
			// allocation
			bad("allocation_pk", copy("allocation", "{}")),
			bad("allocation_stock_level_fk", copy("allocation", "{'id': 'alloc_2', 'warehouse_id': 'wh_none'}")),
			bad("allocation_stock_level_fk", copy("allocation", "{'id': 'alloc_2', 'inventory_item_id': 'inv_none'}")),
			bad("allocation_stock_level_fk", copy("allocation", "{'tenant_id': 'other'}")),
			bad("allocation_stock_level_fk", "delete from stock_level"),
			bad("allocation_quantity_ck", "update allocation set quantity = 0"),
			bad("allocation_quantity_ck", "update allocation set quantity = -1"),
			bad("allocation_status_ck", "update allocation set status = 'EXPIRED'"),
			bad("allocation_expires_at_ck", "update allocation set status = 'CONFIRMED', expires_at = now()"),
			bad("allocation_expired_at_ck", "update allocation set expired_at = now()"),
			bad("allocation_metadata_ck", "update allocation set metadata = repeat('x', 16385)"),
			bad("allocation_metadata_ck", "update allocation set metadata = repeat('ö', 8193)"),
			bad("allocation_revision_ck", "update allocation set revision = 0"),
			bad("allocation_ordinal_ck", "update allocation set ordinal = -1"),
			bad("allocation_decision_fk", "update allocation set decision_id = 'dec_none', decision_line = 0"),
			bad("allocation_decision_ck", "update allocation set decision_id = 'dec_1'"),
			bad("allocation_decision_ck", "update allocation set decision_line = 0"),
			bad("allocation_decision_ck", "update allocation set decision_id = 'dec_1', decision_line = -1"),
			// sourcing_decision
			bad("sourcing_decision_pk", copy("sourcing_decision", "{}")),
			// order_reservation
			bad("order_reservation_pk", copy("order_reservation", "{}")),
			bad("order_reservation_coordinates_ck", "update order_reservation set latitude = 1"),
			bad("order_reservation_coordinates_ck", "update order_reservation set longitude = 1"),
			bad("order_reservation_latitude_ck", "update order_reservation set latitude = 90.001, longitude = 0"),
			bad("order_reservation_longitude_ck", "update order_reservation set latitude = 0, longitude = -180.001"),
			// reservation_line
			bad("reservation_line_pk", copy("reservation_line", "{}")),
			bad("reservation_line_order_fk", copy("reservation_line", "{'order_id': 'ord_none'}")),
			bad("reservation_line_order_fk", "delete from order_reservation"),
			bad("reservation_line_item_fk", copy("reservation_line", "{'inventory_item_id': 'inv_none'}")),
			bad("reservation_line_quantity_ck", "update reservation_line set quantity = 0"),
			bad("reservation_line_backordered_ck",
					"update reservation_line set backordered = -1, backordered_at = now()"),
			bad("reservation_line_rejected_ck", "update reservation_line set rejected = -1"),
			bad("reservation_line_deferred_ck", "update reservation_line set deferred = -1"),
			bad("reservation_line_promised_ck",
					"update reservation_line set rejected = 2, deferred = 1, backordered = 2, backordered_at = now()"),
			bad("reservation_line_backordered_at_ck", "update reservation_line set backordered = 1"),
			bad("reservation_line_backordered_at_ck", "update reservation_line set backordered_at = now()"),
			bad("reservation_line_ordinal_ck", "update reservation_line set ordinal = -1"),
			// journal
			bad("journal_pk", copy("journal", "{'id': 'tx_2'}")),
			bad("journal_item_fk", copy("journal", "{'inventory_item_id': 'inv_none'}")),
			bad("journal_item_fk", copy("journal", "{'tenant_id': 'other', 'allocation_id': null, 'status': null}")),
			bad("journal_allocation_fk", copy("journal", "{'seq': 2, 'allocation_id': 'alloc_none'}")),
			bad("journal_allocation_fk", "delete from allocation"),
			bad("journal_allocation_fk", OTHER_TENANTS_ITEM + copy("journal", "{'tenant_id': 'other'}")),
			bad("journal_seq_ck", copy("journal", "{'seq': 0}")),
			bad("journal_type_ck", copy("journal", "{'seq': 2, 'type': 'THEFT'}")),
			bad("journal_status_ck", copy("journal", "{'seq': 2, 'status': 'EXPIRED'}")),
			bad("journal_warehouse_ck", copy("journal", WITHOUT_WAREHOUSE.formatted(1, 0, 0))),
			bad("journal_warehouse_ck", copy("journal", WITHOUT_WAREHOUSE.formatted(0, 1, 0))),
			bad("journal_warehouse_ck", copy("journal", WITHOUT_WAREHOUSE.formatted(0, 0, 1))),
			bad("journal_after_ck", copy("journal", "{'seq': 2, 'on_hand_after': null}")),
			bad("journal_after_ck", copy("journal", "{'seq': 2, 'reserved_after': null}")),
			bad("journal_after_ck", copy("journal", "{'seq': 2, 'safety_after': null}")),
			bad("journal_after_ck", copy("journal", "{'seq': 2, 'warehouse_id': null, 'reserved_delta': 0}")),
			bad("journal_reserved_after_ck", copy("journal", "{'seq': 2, 'reserved_after': -1}")),
			bad("journal_reserved_after_ck", copy("journal", "{'seq': 2, 'reserved_after': 11}")),
			bad("journal_status_allocation_ck", copy("journal", "{'seq': 2, 'allocation_id': null}")),
			bad("journal_split_fk", copy("journal", SPLIT.formatted("'alloc_none'", "1"))),
			bad("journal_split_ck", copy("journal", SPLIT.formatted("null", "1"))),
			bad("journal_split_ck", copy("journal", SPLIT.formatted("'alloc_1'", "null"))),
			bad("journal_split_ck", copy("journal", SPLIT.formatted("'alloc_1'", "0"))),
			bad("journal_split_ck", copy("journal", "{'seq': 2, 'split_from_id': 'alloc_1', 'split_quantity': 1}")),
			// consignment
			bad("consignment_pk", copy("consignment", "{}")),
			bad("consignment_warehouse_fk", copy("consignment", "{'id': 'con_2', 'warehouse_id': 'wh_none'}")),
			bad("consignment_parent_fk", copy("consignment", "{'id': 'con_2', 'parent_id': 'con_none'}")),
			bad("consignment_status_ck", "update consignment set status = 'LOST'"),
			bad("consignment_place_ck", "update consignment set warehouse_id = null"),
			bad("consignment_attributes_ck", "update consignment set attributes = repeat('x', 262145)"),
			bad("consignment_revision_ck", "update consignment set revision = 0"),
			bad("consignment_ordinal_ck", "update consignment set ordinal = -1"),
			bad("consignment_item_pk", copy("consignment_item", "{}")),
			bad("consignment_item_consignment_fk", copy("consignment_item", "{'consignment_id': 'con_none'}")),
			bad("order_event_pk", copy("order_event", "{}")),
			bad("order_event_body_ck", "update order_event set body = repeat('x', 1048577)"),
			bad("allocation_consignment_fk", "update allocation set consignment_id = 'con_none', line_number = 1"),
			bad("allocation_line_ck", "update allocation set consignment_id = 'con_1'"),
			bad("allocation_line_ck", "update allocation set line_number = 1"),
			bad("allocation_line_ck", "update allocation set consignment_id = 'con_1', line_number = 0"),
			bad("journal_attributes_ck", copy("journal", "{'seq': 2, 'attributes': '" + "x".repeat(16385) + "'}")),
			bad("journal_attributes_ck", copy("journal", "{'seq': 2, 'attributes': '" + "ö".repeat(8193) + "'}")),
			bad("journal_allocation_end_uk", ended("CANCELLED", "CANCELLED")),
			bad("journal_allocation_end_uk", ended("CANCELLED", "FULFILLED")),
			bad("journal_allocation_end_uk", ended("FULFILLED", "FULFILLED")),
			bad("journal_append_only", "update journal set reason = 'rewritten'"),
			bad("journal_append_only", "update journal set reason = 'rewritten' where false"),
			bad("journal_append_only", "delete from journal"), bad("journal_append_only", "truncate journal"),
			bad("journal_append_only", "truncate inventory_item cascade"),
			// idempotency_key
			bad("idempotency_key_pk", copy("idempotency_key", "{}")),
			// stock_import
			bad("stock_import_pk", copy("stock_import", "{}")),
			bad("stock_import_status_ck", "update stock_import set status = 'LOST'"),
			bad("stock_import_imported_ck", "update stock_import set imported = -1"),
			bad("stock_import_failed_ck", "update stock_import set failed = -1"),
			bad("stock_import_failed_ck", "update stock_import set failed = 2"),
			bad("stock_import_completed_ck", "update stock_import set status = 'COMPLETED'"),
			bad("stock_import_part_pk", copy("stock_import_part", "{}")),
			bad("stock_import_part_import_fk", copy("stock_import_part", "{'import_id': 'imp_none'}")),
			bad("stock_import_fault_pk", copy("stock_import_fault", "{}")),
			bad("stock_import_fault_import_fk", copy("stock_import_fault", "{'import_id': 'imp_none'}")),
			// scheduled_tasks
			bad("scheduled_tasks_pk", copy("scheduled_tasks", "{}")));

	/** They precede the tenant, as does whoever refers to it. */
	private static final String OF_NO_TENANT = "(scheduled_tasks|tenant|api_token)_.*|\\w+_tenant_fk references: id";

	private static final String OURS = """
			from pg_class t
			where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
				and t.relname <> 'flyway_schema_history'""";

	@BeforeEach
	void begin() {
		this.books.tenant("other");
		this.jdbc.sql("truncate api_token, api_token_tenant").update();
		GOOD_ROWS.forEach((row) -> this.jdbc.sql(row).update());
	}

	@ParameterizedTest(name = "[{index}] {0}")
	@FieldSource("BAD")
	void refusesABadRow(Bad bad) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(bad.sql()).update())
			.havingRootCause()
			.isInstanceOfSatisfying(PSQLException.class,
					(ex) -> assertThat(ex.getServerErrorMessage().getConstraint()).as(ex.getMessage())
						.isEqualTo(bad.constraint()));
	}

	@Test
	void refusesABadRowForEachConstraintThatThereIs() {
		List<String> constraints = names("""
				select conname from pg_constraint where contype in ('p', 'u', 'f', 'c', 'x')
					and conrelid in (select t.oid %1$s)
				union
				select indexrelid::regclass::text from pg_index where indisunique and indrelid in (select t.oid %1$s)
				union
				select tgname from pg_trigger where not tgisinternal and tgrelid in (select t.oid %1$s)""");
		assertThat(BAD).extracting(Bad::constraint).containsOnly(constraints.toArray(String[]::new));
	}

	@Test
	void startsEveryKeyAndEveryIndexWithTheTenant() {
		List<String> firstColumns = names("""
				select c.conname || ': ' || a.attname from pg_constraint c
					join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
					where c.contype in ('p', 'u', 'f') and c.conrelid in (select t.oid %1$s)
				union all
				select c.conname || ' references: ' || a.attname from pg_constraint c
					join pg_attribute a on a.attrelid = c.confrelid and a.attnum = c.confkey[1]
					where c.contype = 'f' and c.conrelid in (select t.oid %1$s)
				union all
				select i.indexrelid::regclass || ': ' || coalesce(a.attname, 'an expression') from pg_index i
					left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
					where i.indrelid in (select t.oid %1$s)""");
		assertThat(firstColumns).filteredOn((column) -> !column.matches(OF_NO_TENANT))
			.isNotEmpty()
			.allMatch((column) -> column.endsWith(": tenant_id"));
	}

	/**
	 * But for the tenants of tokens, which are read before anybody knows whom to ask for.
	 */
	@Test
	void wallsOffEveryTableThatIsOfTenants() {
		assertThat(names("""
				select t.relname %1$s and (t.relrowsecurity and t.relforcerowsecurity) is distinct from exists (
					select from pg_attribute a
					where a.attrelid = t.oid and a.attname = 'tenant_id' and t.relname <> 'api_token_tenant')"""))
			.isEmpty();
		assertThat(names("""
				select p.tablename || ' ' || p.policyname from pg_policies p
				where p.schemaname = current_schema() and p.permissive = 'PERMISSIVE' and p.roles = '{public}'
					and p.cmd = 'ALL' and p.qual = p.with_check
					and p.qual = '((tenant_id)::text = current_setting(''holdfast.tenant''::text, true))'"""))
			.containsExactlyInAnyOrderElementsOf(names("""
					select t.relname || ' ' || t.relname || '_tenant_policy' %1$s and t.relrowsecurity"""));
		assertThat(names("select policyname from pg_policies"))
			.hasSameSizeAs(names("select t.relname %1$s and t.relrowsecurity"));
	}

	@Test
	void namesEveryConstraintAndEveryIndexAfterItsKind() {
		assertThat(names("""
				select t.relname || ': ' || c.conname || ' ' || c.contype::text from pg_constraint c
					join pg_class t on t.oid = c.conrelid
					where c.contype <> 'n' and t.oid in (select t.oid %1$s)
				union
				select t.relname || ': ' || i.indexrelid::regclass || case when i.indisunique then ' u' else ' i' end
					from pg_index i join pg_class t on t.oid = i.indrelid
					where not i.indisprimary and t.oid in (select t.oid %1$s)""")).isNotEmpty()
			.allMatch((name) -> name.matches("(\\w+): \\1_(\\w+_)?(pk p|uk u|fk f|ck c|ix i)"));
	}

	private List<String> names(String sql) {
		return this.jdbc.sql(sql.formatted(OURS)).query(String.class).list();
	}

	/** Adds a good row once more, with some of its columns changed. */
	private static String copy(String table, String changed) {
		return "insert into %1$s select (jsonb_populate_record(r, $$%2$s$$)).* from %1$s r order by r.ctid limit 1"
			.formatted(table, changed.replace('\'', '"'));
	}

	/** Two entries with which the same allocation came to an end. */
	private static String ended(String first, String second) {
		return copy("journal", "{'seq': 2, 'status': '%s'}".formatted(first)) + "; "
				+ copy("journal", "{'seq': 3, 'status': '%s'}".formatted(second));
	}

	private static Bad bad(String constraint, String sql) {
		return new Bad(constraint, sql);
	}

	/** What must not be, and the name of what keeps it from being. */
	record Bad(String constraint, String sql) {

		@Override
		public String toString() {
			return this.constraint;
		}

	}

}
