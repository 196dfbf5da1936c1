package io.holdfast.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;

import io.holdfast.support.AtOnce;
import lombok.RequiredArgsConstructor;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * What users would write by hand against the same tables: a transaction for each promise,
 * prepared, each client with a connection of its own.
 */
@RequiredArgsConstructor
class Baseline {

	private static final int CLIENTS = 32;

	private final String url;

	private final Duration time;

	Measurement measure(Items items, Promising.Kind kind) {
		run(items, kind, this.time.dividedBy(3), new ConcurrentHistogram(3));
		ConcurrentHistogram latencies = new ConcurrentHistogram(3);
		ProcessorTime generator = new ProcessorTime();
		run(items, kind, this.time, latencies);
		return Measurement.of(latencies.getTotalCount() / generator.seconds(), latencies, generator.share());
	}

	private void run(Items items, Promising.Kind kind, Duration time, ConcurrentHistogram latencies) {
		long end = System.nanoTime() + time.toNanos();
		AtOnce.run(Collections.nCopies(CLIENTS, client(items, kind, end, latencies)));
	}

	private Callable<Integer> client(Items items, Promising.Kind kind, long end, ConcurrentHistogram latencies) {
		return () -> {
			int made = 0;
			try (Connection connection = connect(); Promising promising = kind.on(connection)) {
				while (System.nanoTime() < end) {
					long start = System.nanoTime();
					promising.promise(items.next());
					latencies.recordValue(System.nanoTime() - start);
					made++;
				}
			}
			return made;
		};
	}

	private Connection connect() throws SQLException {
		Connection connection = DriverManager.getConnection(this.url, "postgres", "");
		connection.setAutoCommit(false);
		return connection;
	}

}
