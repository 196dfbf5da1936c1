package io.holdfast.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import io.holdfast.support.AtOnce;
import io.holdfast.support.OwnDatabase;
import io.holdfast.support.OwnersDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who migrates sees to whoever serves, and one role for both is possible. Each test has a
 * database of its own, and roles that sign in with a password.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseRolesIT {

	private static final OwnDatabase SERVER = new OwnDatabase();

	private static final JdbcClient ADMIN = new OwnersDatabase(SERVER.url(), "postgres", "").jdbc();

	private static int databases;

	private String name = "";

	private String url = "";

	private JdbcClient jdbc = ADMIN;

	@AfterAll
	static void stop() {
		SERVER.stop();
	}

	@BeforeEach
	void aDatabase() {
		askForPasswords();
		this.name = "fresh_" + ++databases;
		this.url = SERVER.url(this.name);
		ADMIN.sql("create role owner_of_%1$s login createrole password 'owner'".formatted(this.name)).update();
		ADMIN.sql("create database %1$s owner owner_of_%1$s".formatted(this.name)).update();
		this.jdbc = new OwnersDatabase(this.url, "postgres", "").jdbc();
	}

	/** Of everybody but the superuser. */
	private static void askForPasswords() {
		String file = ADMIN.sql("show hba_file").query(String.class).single();
		ADMIN.sql("""
				do $$ begin
					copy (values ('host all postgres all trust'), ('host all all all scram-sha-256')) to '%s';
				end $$""".formatted(file)).update();
		ADMIN.sql("select pg_reload_conf()").query().singleRow();
	}

	@Test
	void whoeverServesIsMadeAndMayDoWhatHeNeeds(CapturedOutput log) throws SQLException {
		migrate(owner(), "owner", serving(), "first");
		assertThat(this.jdbc.sql("""
				select rolcanlogin and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
					and rolpassword like 'SCRAM-SHA-256$%%'
				from pg_authid where rolname = '%s'""".formatted(serving())).query(Boolean.class).single()).isTrue();
		assertThat(rights("journal")).containsExactly("INSERT", "SELECT");
		assertThat(rights("order_event")).containsExactly("INSERT", "SELECT");
		assertThat(rights("consignment_item")).containsExactly("INSERT", "SELECT");
		assertThat(rights("sourcing_decision")).containsExactly("INSERT", "SELECT");
		assertThat(rights("allocation")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
		assertThat(rights("scheduled_tasks")).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
		assertThat(rights("flyway_schema_history")).isEmpty();
		try (Connection serving = signIn("first")) {
			serving.createStatement().execute("select nextval('consignment_number')");
		}
		assertThat(log).doesNotContain("wall between tenants");
	}

	@Test
	void anotherPasswordTakesTheFormersPlace() throws SQLException {
		migrate(owner(), "owner", serving(), "first");
		migrate(owner(), "owner", serving(), "second");
		signIn("second").close();
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> signIn("first"));
	}

	@Test
	void whatItWasGivenTooMuchIsTakenBack() {
		migrate(owner(), "owner", serving(), "first");
		this.jdbc.sql("grant all on journal to " + serving()).update();
		migrate(owner(), "owner", serving(), "first");
		assertThat(rights("journal")).containsExactly("INSERT", "SELECT");
	}

	@Test
	void copiesThatStartAtOnceDoNotDisturbEachOther() throws SQLException {
		AtOnce.run(4, (copy) -> {
			migrate(owner(), "owner", serving(), "first");
			return copy;
		});
		signIn("first").close();
	}

	@Test
	void anOwnerWhoMayNotMakeARoleSaysWhatToDo() {
		ADMIN.sql("alter role %s nocreaterole".formatted(owner())).update();
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> migrate(owner(), "owner", serving(), "first"))
			.havingRootCause()
			.isInstanceOf(NoDatabaseException.class)
			.withMessageContaining("CREATE ROLE " + serving());
		ADMIN.sql("create role %s login password 'first'".formatted(serving())).update();
		migrate(owner(), "owner", serving(), "first");
		assertThat(rights("allocation")).hasSize(4);
	}

	@Test
	void oneRoleForBothIsPossibleAndSaysThatItCouldTakeTheWallDown(CapturedOutput log) {
		migrate(owner(), "owner", owner(), "owner");
		assertThat(log).containsOnlyOnce("wall between tenants stands, and role %s could".formatted(owner()));
		assertThat(new OwnersDatabase(this.url, owner(), "owner").jdbc()
			.sql("select relrowsecurity and relforcerowsecurity from pg_class where relname = 'allocation'")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aSuperuserForBothIsPossibleAndSaysThatTheWallDoesNotStand(CapturedOutput log) {
		migrate("postgres", "", "postgres", "");
		assertThat(log).containsOnlyOnce("wall between tenants does not stand: role postgres passes by");
	}

	/** A role that was there before, and that somebody has given powers. */
	@Test
	void aServingRoleThatPassesByIsTold(CapturedOutput log) {
		ADMIN.sql("create role %s login bypassrls password 'first'".formatted(serving())).update();
		migrate(owner(), "owner", serving(), "first");
		assertThat(log).containsOnlyOnce("wall between tenants does not stand: role %s passes by".formatted(serving()));
	}

	@Test
	void whoHasSomethingAlreadyIsATenant() {
		flyway(owner(), "owner", serving(), "first").target("12").load().migrate();
		this.jdbc.sql("""
				insert into warehouse values
					('acme', 'wh_1', 'W1', 'One', 'DC', null, null, null, true, timestamptz '2026-01-01', now(), 0)""")
			.update();
		migrate(owner(), "owner", serving(), "first");
		assertThat(this.jdbc.sql("select created_at = timestamptz '2026-01-01' from tenant where id = 'acme'")
			.query(Boolean.class)
			.list()).containsExactly(true);
	}

	private void migrate(String owner, String password, String serving, String servingPassword) {
		flyway(owner, password, serving, servingPassword).load().migrate();
	}

	private FluentConfiguration flyway(String owner, String password, String serving, String servingPassword) {
		DataSourceProperties service = new DataSourceProperties();
		service.setUrl(this.url);
		service.setUsername(serving);
		service.setPassword(servingPassword);
		return Flyway.configure().dataSource(this.url, owner, password).callbacks(new DatabaseRoles(service));
	}

	private String owner() {
		return "owner_of_" + this.name;
	}

	private String serving() {
		return "server_of_" + this.name;
	}

	private Connection signIn(String password) throws SQLException {
		return DriverManager.getConnection(this.url, serving(), password);
	}

	private List<String> rights(String table) {
		return this.jdbc.sql("""
				select privilege_type from information_schema.role_table_grants
				where grantee = ? and table_name = ? order by 1""").params(serving(), table).query(String.class).list();
	}

}
