package io.holdfast.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import lombok.RequiredArgsConstructor;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * What users would write by hand against the same tables: a transaction for each promise,
 * prepared, each client a thread with a connection of its own. They are connected before
 * anything is measured.
 */
@RequiredArgsConstructor
class Baseline {

	private final String url;

	private final Duration time;

	Measurement measure(int clients, Items items, Promising.Kind kind) {
		List<Client> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			for (int i = 0; i < clients; i++) {
				all.add(new Client(connect(), kind));
			}
			run(threads, all, items, this.time.dividedBy(3), new ConcurrentHistogram(3));
			ConcurrentHistogram latencies = new ConcurrentHistogram(3);
			ProcessorTime generator = new ProcessorTime();
			run(threads, all, items, this.time, latencies);
			Measurement measurement = Measurement.of(latencies.getTotalCount() / generator.seconds(), latencies,
					generator.share());
			for (Client client : all) {
				client.close();
			}
			return measurement;
		}
		catch (SQLException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void run(ExecutorService threads, List<Client> clients, Items items, Duration time,
			ConcurrentHistogram latencies) throws ExecutionException, InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		List<Future<?>> running = new ArrayList<>();
		for (Client client : clients) {
			running.add(threads.submit(() -> {
				client.promise(items, end, latencies);
				return null;
			}));
		}
		for (Future<?> each : running) {
			each.get();
		}
	}

	private Connection connect() throws SQLException {
		Connection connection = DriverManager.getConnection(this.url, "postgres", "");
		connection.setAutoCommit(false);
		return connection;
	}

	private static final class Client implements AutoCloseable {

		private final Connection connection;

		private final Promising promising;

		Client(Connection connection, Promising.Kind kind) throws SQLException {
			this.connection = connection;
			this.promising = kind.on(connection);
		}

		void promise(Items items, long end, ConcurrentHistogram latencies) throws SQLException {
			while (System.nanoTime() < end) {
				long start = System.nanoTime();
				this.promising.promise(items.next());
				latencies.recordValue(System.nanoTime() - start);
			}
		}

		@Override
		public void close() throws SQLException {
			this.promising.close();
			this.connection.close();
		}

	}

}
