package io.holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.holdfast.support.OwnDatabase;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged service over HTTP against SQL by hand, on one database that syncs to its
 * disk, in rounds in which each has its turn. Clients, services and database share the
 * machine: the ratios are what counts. It asserts nothing about speed. The books are
 * audited after each round; those with millions of promises at the end, since that takes
 * minutes.
 */
@Tag("bench")
@Slf4j
class BenchIT {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

	private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));

	/** On two processors it takes this long until what is run most has been compiled. */
	private static final Duration WARMING = Duration.ofSeconds(Integer.getInteger("bench.warming", 240));

	private static final int GROWN = Integer.getInteger("bench.grown", 2_000_000);

	private static final int SOME = 32;

	private static final int MANY = 256;

	private final Results results = new Results();

	private final OwnDatabase database = new OwnDatabase();

	private long loadedMegabytes;

	@AfterEach
	void stop() {
		this.database.stop();
	}

	@Test
	void measuresHoldfastAndSqlByHand() {
		Program program = new Program();
		try (Server service = new Server("holdfast", this.database.url(), "/readyz", program.holdfast());
				Server empty = new Server("empty", this.database.url(), "/nothing", program.empty())) {
			Stock stock = new Stock(this.database.url());
			stock.refill(1);
			warm(service, empty);
			for (int round = 1; round <= ROUNDS; round++) {
				log.info("Round {}", round);
				stock.refill(1);
				measureBaselines();
				measureService(service);
				measure(Names.NOTHING, () -> load(empty).closed(MANY, Calls.nothing()));
				assertBalanced(service);
				stock.refill(GROWN / Items.COUNT);
				measureGrowth(service);
			}
			assertBalanced(service);
			this.loadedMegabytes = service.residentMegabytes();
		}
		List<StartUp.Figures> starts = new StartUp(program, this.database.url()).measure();
		log.info(new BenchReport(this.results, starts, this.loadedMegabytes).write());
	}

	private void warm(Server service, Server empty) {
		Baseline baseline = new Baseline(this.database.url(), WARMING.dividedBy(24));
		for (Items items : Items.values()) {
			baseline.measure(SOME, items, FiveStatements::new);
			baseline.measure(SOME, items, OneStatement::new);
		}
		Duration part = WARMING.dividedBy(6);
		new Load(service.getPort(), part.multipliedBy(2)).warm(MANY, Calls.create(Items.HOT));
		new Load(service.getPort(), part.multipliedBy(2)).warm(MANY, Calls.create(Items.SPREAD));
		new Load(service.getPort(), part).warm(SOME, Calls.mixed());
		new Load(service.getPort(), part).warm(2, Calls.bulk());
		new Load(empty.getPort(), part).warm(MANY, Calls.nothing());
	}

	private void measureBaselines() {
		Baseline baseline = new Baseline(this.database.url(), TIME);
		for (Items items : Items.values()) {
			measure(Names.five(items), () -> baseline.measure(SOME, items, FiveStatements::new));
			measure(Names.one(items), () -> baseline.measure(SOME, items, OneStatement::new));
		}
		measure(Names.LONE, () -> baseline.measure(1, Items.SPREAD, FiveStatements::new));
	}

	private void measureService(Server service) {
		for (Items items : Items.values()) {
			for (int connections : Names.CONNECTIONS) {
				measure(Names.create(items, connections), () -> load(service).closed(connections, Calls.create(items)));
			}
			int half = (int) (this.results.median(Names.create(items, MANY)).perSecond() / 2);
			measure(Names.half(items), () -> load(service).open(half, MANY, Calls.create(items)));
		}
		measure(Names.MIXED, () -> load(service).closed(SOME, Calls.mixed()));
		measure(Names.BULK, () -> load(service).closed(2, Calls.bulk()).times(Calls.BULK));
	}

	private void measureGrowth(Server service) {
		for (Items items : Items.values()) {
			measure(Names.grown(items), () -> load(service).closed(MANY, Calls.create(items)));
		}
	}

	private void measure(String name, Supplier<Measurement> measuring) {
		Measurement measurement = measuring.get();
		log.info("{}: {}", name, measurement);
		this.results.add(name, measurement);
	}

	private static Load load(Server server) {
		return new Load(server.getPort(), TIME);
	}

	/** The service's own audit finds nothing, whoever has written. */
	private static void assertBalanced(Server service) {
		URI audit = URI.create("http://127.0.0.1:" + service.getPort() + "/inventory/v1/audit");
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(HttpRequest.newBuilder(audit).build(), BodyHandlers.ofString()).body())
				.contains("\"itemsChecked\":" + Items.COUNT)
				.contains("\"drift\":[]");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
