package io.holdfast.support;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as its owner has it, a superuser: no wall stands before him. No bean is a
 * data source but the service's own.
 */
public class OwnersDatabase {

	private final DataSource database;

	public OwnersDatabase(String url, String username, String password) {
		this.database = new DriverManagerDataSource(url, username, password);
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.database);
	}

	public Connection connect() throws SQLException {
		return this.database.getConnection();
	}

	public TransactionOperations transactions() {
		return new TransactionTemplate(new DataSourceTransactionManager(this.database));
	}

}
