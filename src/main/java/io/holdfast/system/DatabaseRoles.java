package io.holdfast.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps who migrates the tables and owns them apart from who works with them, where the
 * operator names both. Where there is but one role it says what does not hold.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class DatabaseRoles extends BaseCallback {

	private final DataSourceProperties service;

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			Connection owner = context.getConnection();
			String migrates = owner.getMetaData().getUserName();
			ServingRole serves = new ServingRole(Objects.requireNonNullElse(this.service.getUsername(), migrates),
					Objects.requireNonNullElse(this.service.getPassword(), ""));
			if (!serves.name().equals(migrates)) {
				ServingRole.takeTurns(owner);
				if (event == Event.BEFORE_MIGRATE) {
					serves.provide(owner, Objects.requireNonNull(this.service.getUrl()));
				}
				else {
					serves.grant(owner);
				}
			}
			if (event == Event.AFTER_MIGRATE) {
				tell(serves.name(), serves.standing(owner));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The role that serves can't be seen to", ex);
		}
	}

	private static void tell(String role, ServingRole.Standing standing) {
		switch (standing) {
			case PASSES_BY ->
				log.warn("The database's wall between tenants does not stand: role {} passes by row-level "
						+ "security. Let one serve that does not: SPRING_DATASOURCE_USERNAME=holdfast_app, and {} as "
						+ "SPRING_FLYWAY_USER", role, role);
			case OWNS ->
				log.warn("The database's wall between tenants stands, and role {} could take it down: it serves "
						+ "and owns the tables. Let another serve: SPRING_DATASOURCE_USERNAME=holdfast_app, and {} as "
						+ "SPRING_FLYWAY_USER", role, role);
			case SERVES -> log.debug("Role {} serves behind the wall between tenants", role);
		}
	}

}
