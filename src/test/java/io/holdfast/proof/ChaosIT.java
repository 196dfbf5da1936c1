package io.holdfast.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.OwnDatabase;
import lombok.extern.slf4j.Slf4j;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged service, two copies on one database, under the random workload while they
 * and the database are killed, paused and locked from a seed. Afterwards everything must
 * be as the clients heard. The seed is in the log: with {@code -Dchaos.seed} the same is
 * asked and the same is done in the same order; when what meets what is up to the
 * machine.
 */
@Tag("chaos")
@Slf4j
class ChaosIT {

	/** More than have a place in both copies together. */
	private static final int CLIENTS = 12;

	/** Longer than the longest outage: 3 s for an answer that does not come at once. */
	private static final Patience PATIENT = new Patience(100, Duration.ofMillis(200), Duration.ofMillis(30));

	private static final int ROUNDS_AT_LEAST = 2;

	private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("chaos.minutes", 3));

	private final OwnDatabase database = new OwnDatabase();

	private final List<Copy> copies = new ArrayList<>();

	private final Acts acts = new Acts();

	private final List<Outage> outages = new ArrayList<>();

	@AfterEach
	void endAll() {
		this.copies.forEach(Copy::close);
		this.database.stop();
	}

	@Test
	@Timeout(value = 8, unit = TimeUnit.MINUTES)
	void whateverIsKilledWhatClientsHeardIsWhatHappened() {
		long seed = Long.getLong("chaos.seed", System.nanoTime());
		log.info("Seed {}: -Dchaos.seed={} -Dchaos.minutes={}", seed, seed, LENGTH.toMinutes());
		Saboteur saboteur = new Saboteur(this.database, this.copies, new Outsider(this.database), this.acts);
		Program program = new Program(this.database.url());
		List.of("copy-1", "copy-2").forEach((name) -> this.copies.add(new Copy(name, program, this.database)));
		this.copies.forEach(Copy::start);
		saboteur.awaitReady();
		prepare(this.copies.getFirst().api().with("X-Actor-Id", "tester"));

		List<Attempt> history = underFaults(seed, saboteur);
		SoftAssertions violations = judged(history);
		log.info(new ChaosReport(history, this.outages).write(seed, violations.errorsCollected().size()));
		violations.assertAll();
	}

	/** The service's own audit first; the rest when nobody writes any more. */
	private SoftAssertions judged(List<Attempt> history) {
		SoftAssertions violations = new SoftAssertions();
		violations.assertThat(this.copies.getFirst().api().get("/audit").data().path("drift"))
			.as("drift that the audit found")
			.isEmpty();
		this.copies.forEach(Copy::close);
		JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(this.database.url(), "postgres", ""));
		new Manners(history, this.outages).check(violations);
		violations.check(() -> new Checker(history, new FinalRows(jdbc)).check(violations));
		return violations;
	}

	private static void prepare(Api api) {
		Acts.WAREHOUSES.forEach((warehouse) -> created(api.post("/warehouses",
				"{\"id\": \"%1$s\", \"code\": \"%1$s\", \"name\": \"%1$s\"}".formatted(warehouse))));
		Acts.ITEMS.forEach((item) -> {
			created(api.post("/items", "{\"id\": \"%1$s\", \"sku\": \"%1$s\", \"name\": \"%1$s\"}".formatted(item)));
			Acts.WAREHOUSES.forEach((warehouse) -> created(
					api.put("/items/%s/stock/%s".formatted(item, warehouse), "{\"quantityOnHand\": 12}")));
		});
	}

	private static void created(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(200, 201);
	}

	private List<Attempt> underFaults(long seed, Saboteur saboteur) {
		AtomicBoolean over = new AtomicBoolean();
		List<Api> apis = this.copies.stream().map(Copy::api).toList();
		List<Callable<List<Attempt>>> all = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			Client client = new Client(i, apis, this.acts, PATIENT);
			all.add(() -> client.run(seed, (act) -> !over.get()));
		}
		all.addFirst(() -> {
			try {
				inflictAll(new Random(seed), saboteur);
				return List.of();
			}
			finally {
				over.set(true);
			}
		});
		return AtOnce.run(all).stream().flatMap(Collection::stream).toList();
	}

	/** Each fault in each round, in an order of its own. */
	private void inflictAll(Random random, Saboteur saboteur) {
		Instant end = Instant.now().plus(LENGTH);
		List<Fault> round = Arrays.asList(Fault.values());
		for (int i = 0; i < ROUNDS_AT_LEAST || Instant.now().isBefore(end); i++) {
			Collections.shuffle(round, random);
			round.forEach((fault) -> this.outages.add(saboteur.inflict(fault)));
		}
	}

}
