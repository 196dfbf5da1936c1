package io.holdfast.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A way to make a promise of one unit in SQL, with all that Holdfast keeps of one. */
interface Promising extends AutoCloseable {

	void promise(String itemId) throws SQLException;

	@Override
	void close() throws SQLException;

	/** How it is prepared. */
	@FunctionalInterface
	interface Kind {

		Promising on(Connection connection) throws SQLException;

	}

}
