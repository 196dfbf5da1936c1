package io.holdfast.proof;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** What is done to the service and its database while clients work. */
@Getter
@RequiredArgsConstructor
enum Fault {

	KILL_COPY_1("`kill -9` of copy 1", true),

	KILL_COPY_2("`kill -9` of copy 2", true),

	KILL_BOTH_COPIES("`kill -9` of both copies", true),

	KILL_DATABASE("`kill -9` of the database", false),

	KILL_ALL("`kill -9` of the database and both copies", true),

	PAUSE_DATABASE("database paused for 5 s (SIGSTOP)", false),

	LOCK_TABLE("table locked for 3 s: every connection of the pools waits", false),

	TAKE_CONNECTIONS("all of the database's connections taken for 3 s", false),

	LOCK_HOT_ITEM("row of the hot item locked for 3 s", false),

	LOCK_COLD_ITEM("row of a cold item locked for 3 s", false);

	private final String description;

	/** Whether requests may be left without any answer. */
	private final boolean killsCopies;

}
