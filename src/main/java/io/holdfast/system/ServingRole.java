package io.holdfast.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/**
 * The role in the database as whom the service works, as the owner of the tables sees to
 * it: it owns nothing, so that it can't take the wall between tenants down.
 *
 * @param password empty where the database asks for none
 */
record ServingRole(String name, String password) {

	private static final String WRONG_PASSWORD = "28P01";

	private static final String NOT_ALLOWED = "42501";

	private static final String STANDING = """
			select case when rolsuper or rolbypassrls then 'PASSES_BY'
				when pg_has_role(oid, current_user, 'member') then 'OWNS' else 'SERVES' end
			from pg_roles where rolname = ?""";

	/**
	 * What it needs on whatever the owner has in the schema, and no more. What is only
	 * ever added to is neither changed nor taken away.
	 */
	private static final String GRANT = """
			do $$
			declare
				serving constant text := current_setting('holdfast.serving_role');
				owned record;
			begin
				execute format('grant usage on schema %I to %I', current_schema(), serving);
				for owned in
					select c.relname as name, case
							when c.relkind = 'S' then 'usage'
							when c.relname in ('journal', 'order_event', 'sourcing_decision', 'consignment_item') then 'select, insert'
							else 'select, insert, update, delete' end as needs
					from pg_class c
					where c.relnamespace = current_schema()::regnamespace and c.relowner = current_user::regrole
						and c.relkind in ('r', 'p', 'S') and c.relname <> 'flyway_schema_history'
				loop
					execute format('revoke all on %I from %I', owned.name, serving);
					execute format('grant %s on %I to %I', owned.needs, owned.name, serving);
				end loop;
			end $$""";

	/** So that copies of the service which start at once do this in turn. */
	static void takeTurns(Connection owner) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			statement.execute("select pg_advisory_xact_lock(hashtextextended('holdfast.serving_role', 0))");
		}
	}

	/**
	 * Sees to it that it is there and has the password, which goes to the database as a
	 * hash: clear text would stand in its log.
	 * @param url where it will sign in
	 */
	void provide(Connection owner, String url) throws SQLException {
		if (!isThere(owner)) {
			create(owner);
			setPassword(owner);
		}
		else if (!canSignIn(url)) {
			setPassword(owner);
		}
	}

	private boolean isThere(Connection owner) throws SQLException {
		try (PreparedStatement statement = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
			statement.setString(1, this.name);
			try (ResultSet found = statement.executeQuery()) {
				return found.next();
			}
		}
	}

	private void create(Connection owner) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			statement.execute("create role " + statement.enquoteIdentifier(this.name, true)
					+ " login nosuperuser nobypassrls nocreatedb nocreaterole");
		}
		catch (SQLException ex) {
			if (NOT_ALLOWED.equals(ex.getSQLState())) {
				throw new NoDatabaseException("Holdfast is to work as the role " + this.name
						+ ", which the database does not have and its owner may not create. Create it "
						+ "(CREATE ROLE " + this.name + " LOGIN PASSWORD '...'), or let the owner serve too: "
						+ "SPRING_DATASOURCE_USERNAME and no SPRING_FLYWAY_USER.");
			}
			throw ex;
		}
	}

	private void setPassword(Connection owner) throws SQLException {
		if (!this.password.isEmpty()) {
			owner.unwrap(PGConnection.class).alterUserPassword(this.name, this.password.toCharArray(), null);
		}
	}

	private boolean canSignIn(String url) {
		try (Connection serving = DriverManager.getConnection(url, this.name, this.password)) {
			return serving.isValid(0);
		}
		catch (SQLException ex) {
			return !WRONG_PASSWORD.equals(ex.getSQLState());
		}
	}

	void grant(Connection owner) throws SQLException {
		try (PreparedStatement named = owner.prepareStatement("select set_config('holdfast.serving_role', ?, true)");
				Statement grant = owner.createStatement()) {
			named.setString(1, this.name);
			named.execute();
			grant.execute(GRANT);
		}
	}

	Standing standing(Connection owner) throws SQLException {
		try (PreparedStatement statement = owner.prepareStatement(STANDING)) {
			statement.setString(1, this.name);
			try (ResultSet found = statement.executeQuery()) {
				return found.next() ? Standing.valueOf(found.getString(1)) : Standing.SERVES;
			}
		}
	}

	/** What the wall between tenants is to it. */
	enum Standing {

		/** It does not stand. */
		PASSES_BY,

		/** It stands, and could be taken down. */
		OWNS,

		/** It stands. */
		SERVES

	}

	/** It must not come into any log. */
	@Override
	public String toString() {
		return "ServingRole[" + this.name + "]";
	}

}
