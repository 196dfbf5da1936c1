package io.holdfast.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the service's role sees and can do at the database by itself, with statements that
 * name no tenant.
 */
class RowSecurityIT extends IntegrationTest {

	private static final String REFUSED = "42501";

	/** Nobody changes or takes away what is in them. */
	private static final Set<String> APPEND_ONLY = Set.of("journal", "order_event", "sourcing_decision",
			"consignment_item");

	@Autowired
	private JdbcClient service;

	@Autowired
	private PlatformTransactionManager transactions;

	private List<String> tables = List.of();

	@BeforeEach
	void twoTenantsHaveTheSame() {
		this.books.tenant("other");
		ConstraintsIT.GOOD_ROWS.stream()
			.filter((row) -> !row.contains("api_token"))
			.forEach((row) -> this.jdbc.sql(row).update());
		this.tables = this.jdbc.sql("""
				select relname from pg_class
				where relnamespace = current_schema()::regnamespace and relrowsecurity order by relname""")
			.query(String.class)
			.list();
		for (String table : this.tables) {
			this.jdbc.sql("""
					do $$ begin
						set local session_replication_role = replica;
						insert into %1$s select (jsonb_populate_record(r, '{"tenant_id": "other"}')).* from %1$s r;
					end $$""".formatted(table)).update();
			assertThat(owners("select count(*) from " + table)).as(table).isEqualTo(2);
		}
	}

	@AfterEach
	void nothingOfAnyoneHasChanged() {
		assertThat(this.tables).hasSizeGreaterThan(10)
			.allSatisfy((table) -> assertThat(owners("select count(distinct tenant_id) from " + table)).isEqualTo(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "default", "other" })
	void theRowsOfTheTenantAreSeenAndNoOthers(String tenant) {
		assertThat(this.tables).allSatisfy((table) -> assertThat(
				as(tenant, () -> this.service.sql("select tenant_id from " + table).query(String.class).list()))
			.containsExactly(tenant));
	}

	@Test
	void withoutATenantNothingIsSeen() {
		assertThat(this.tables).allSatisfy(
				(table) -> assertThat(this.service.sql("select count(*) from " + table).query(Long.class).single())
					.isZero());
	}

	@Test
	void theTenantEndsWithItsTransaction() {
		as("other", () -> 0);
		withoutATenantNothingIsSeen();
	}

	@Test
	void theRowsOfOthersAreNeitherChangedNorTakenAway() {
		assertThat(this.tables).filteredOn((table) -> !APPEND_ONLY.contains(table)).allSatisfy((table) -> {
			assertThat(
					as("other", () -> write("update %s set tenant_id = tenant_id where tenant_id = 'default'", table)))
				.isZero();
			assertThat(as("other", () -> write("delete from %s where tenant_id = 'default'", table))).isZero();
		});
	}

	@Test
	void noRowIsGivenToAnother() {
		assertThat(this.tables).allSatisfy((table) -> {
			assertRefused("other", ("insert into %1$s select (jsonb_populate_record(r, "
					+ "'{\"tenant_id\": \"default\"}')).* from %1$s r")
				.formatted(table));
			assertRefused("other", "update %s set tenant_id = 'default'".formatted(table));
		});
	}

	@Test
	void whatIsOnlyAddedToIsNotChangedWithinATenantEither() {
		assertThat(APPEND_ONLY).allSatisfy((table) -> {
			assertRefused("other", "update %s set tenant_id = tenant_id".formatted(table));
			assertRefused("other", "delete from " + table);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table allocation disable row level security",
			"alter table allocation no force row level security", "drop policy allocation_tenant_policy on allocation",
			"alter table journal disable trigger journal_append_only", "truncate allocation",
			"set local session_replication_role = replica", "set local role postgres",
			"select count(*) from flyway_schema_history", "create role accomplice", "create table mine (id integer)",
			"set local row_security = off; select count(*) from allocation" })
	void theWallCannotBeTakenDownOrWalkedAround(String attempt) {
		assertRefused("other", attempt);
	}

	@Test
	void theRoleOwnsNothingAndHasNoPowers() {
		assertThat(this.service.sql("""
				select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
					or exists (select from pg_class where relowner = r.oid)
					or exists (select from pg_proc where proowner = r.oid)
					or exists (select from pg_auth_members where member = r.oid)
				from pg_roles r where rolname = current_user""").query(Boolean.class).single()).isFalse();
	}

	private long owners(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private int write(String sql, String table) {
		return this.service.sql(sql.formatted(table)).update();
	}

	private <T> T as(String tenant, Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute((transaction) -> {
			this.service.sql("select set_config('holdfast.tenant', ?, true)").param(tenant).query().singleRow();
			return work.get();
		});
	}

	private void assertRefused(String tenant, String sql) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> as(tenant, () -> this.service.sql(sql).update()))
			.havingRootCause()
			.isInstanceOfSatisfying(SQLException.class,
					(ex) -> assertThat(ex.getSQLState()).as(sql).isEqualTo(REFUSED));
	}

}
