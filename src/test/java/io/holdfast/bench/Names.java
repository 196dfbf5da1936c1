package io.holdfast.bench;

import java.util.List;
import java.util.Locale;

/** What is measured, as the table calls it. */
final class Names {

	static final List<Integer> CONNECTIONS = List.of(1, 32, 256);

	static final String LONE = "SQL: five statements, 1 connection, spread";

	static final String MIXED = "Holdfast: mixed load, 32 connections";

	static final String BULK = "Holdfast: lines of bulks of 500, 2 connections";

	static final String NOTHING = "an endpoint that does nothing, 256 connections";

	private Names() {
	}

	static String five(Items items) {
		return "SQL: five statements, 32 connections, " + word(items);
	}

	static String one(Items items) {
		return "SQL: one statement, 32 connections, " + word(items);
	}

	static String create(Items items, int connections) {
		return "Holdfast: create, " + connections + ((connections == 1) ? " connection, " : " connections, ")
				+ word(items);
	}

	static String half(Items items) {
		return "Holdfast: create at half of that rate, " + word(items);
	}

	static String grown(Items items) {
		return "Holdfast: create, 256 connections, many there, " + word(items);
	}

	private static String word(Items items) {
		return items.name().toLowerCase(Locale.ROOT);
	}

}
