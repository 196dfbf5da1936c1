package io.holdfast.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.OwnDatabase;
import io.holdfast.support.Timed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What callers are told while the database is gone, restarts or hangs: the truth, in
 * time; and that it goes on by itself.
 */
@ContextConfiguration(initializers = DatabaseFaultsIT.OnOwnDatabase.class)
@DirtiesContext
@Timeout(120)
class DatabaseFaultsIT extends IntegrationTest {

	private static final OwnDatabase DATABASE = new OwnDatabase();

	private static final int STOCK = 100_000;

	private final Map<String, Timed> answers = new ConcurrentHashMap<>();

	private final AtomicInteger lines = new AtomicInteger();

	@AfterAll
	static void stop() {
		DATABASE.stop();
	}

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", STOCK);
		assertThat(this.api.get("/allocations").status()).isEqualTo(200);
	}

	@Test
	void whileTheDatabaseIsGoneNothingIsDoneAndReadinessIsDown() {
		DATABASE.stop();
		try {
			everybodyAtOnce().forEach((refused) -> refused.assertRefused("UNAVAILABLE"));
			assertNotReady();
		}
		finally {
			DATABASE.start();
		}
		assertRecovers();
	}

	@Test
	void whileTheDatabaseHangsEverybodyIsAnsweredInTime() {
		AtOnce.run(10, (caller) -> allocate());
		DATABASE.freeze();
		try {
			everybodyAtOnce().forEach((refused) -> refused.assertRefused("UNAVAILABLE", "OUTCOME_UNKNOWN"));
			assertNotReady();
			everybodyAtOnce().forEach((refused) -> refused.assertRefused("UNAVAILABLE", "OUTCOME_UNKNOWN"));
		}
		finally {
			DATABASE.thaw();
		}
		assertRecovers();
	}

	@Test
	void aRestartUnderLoadLosesNothingThatWasAcknowledged() {
		underLoad(() -> {
			DATABASE.stop();
			DATABASE.start();
		});
	}

	@Test
	void aPauseUnderLoadLosesNothingThatWasAcknowledged() {
		underLoad(() -> {
			DATABASE.freeze();
			try {
				assertNotReady();
			}
			finally {
				DATABASE.thaw();
			}
		});
	}

	/** More callers than there are places and connections. */
	private void underLoad(Runnable fault) {
		AtomicBoolean over = new AtomicBoolean();
		List<Callable<Timed>> acts = new ArrayList<>(Collections.nCopies(20, () -> allocateUntil(over)));
		acts.add(() -> {
			try {
				await().until(() -> this.answers.size() > 100);
				fault.run();
				awaitReady();
				return allocate();
			}
			finally {
				over.set(true);
			}
		});
		AtOnce.run(acts);
		assertThat(this.answers.values()).anyMatch((timed) -> !timed.isAccepted());
		assertRecovers();
	}

	private Timed allocateUntil(AtomicBoolean over) {
		Timed last = allocate();
		while (!over.get()) {
			last = allocate();
		}
		return last;
	}

	/** Those who write stock, those who write reference data, and those who read. */
	private List<Timed> everybodyAtOnce() {
		ConcurrentLinkedQueue<Timed> refused = new ConcurrentLinkedQueue<>();
		AtOnce.run(40, (caller) -> refused.add(switch (caller % 4) {
			case 0 -> Timed.of(() -> this.api.get("/allocations"));
			case 1 -> Timed.of(() -> this.api.get("/items/inv_1"));
			case 2 -> Timed.of(() -> this.api.post("/items", "{\"sku\": \"S%d\", \"name\": \"N\"}".formatted(caller)));
			default -> allocate();
		}));
		return List.copyOf(refused);
	}

	private Timed allocate() {
		String line = "line_" + this.lines.incrementAndGet();
		Timed timed = Timed.of(() -> this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "%s", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""".formatted(line)));
		this.answers.put(line, timed);
		return timed;
	}

	private void assertNotReady() {
		Timed readiness = Timed.of(() -> this.api.get("//readyz"));
		assertThat(readiness.answer().status()).isEqualTo(503);
		assertThat(readiness.took().toMillis()).isLessThan(3000);
		assertThat(this.api.get("//livez").status()).isEqualTo(200);
	}

	private void awaitReady() {
		await().until(() -> this.api.get("//readyz").status() == 200);
	}

	/** By itself, with all that was acknowledged and nothing that was not. */
	private void assertRecovers() {
		awaitReady();
		assertThat(allocate().isAccepted()).isTrue();
		this.answers.values()
			.forEach((timed) -> timed.assertAcceptedOrRefused("UNAVAILABLE", "CONTENTION", "OUTCOME_UNKNOWN"));
		List<String> done = this.jdbc.sql("select order_item_id from allocation").query(String.class).list();
		assertThat(done).doesNotHaveDuplicates().containsAll(lines("201"));
		assertThat(lines("UNAVAILABLE", "CONTENTION")).noneMatch(Set.copyOf(done)::contains);
		this.books.assertBalanced();
	}

	private List<String> lines(String... results) {
		return this.answers.entrySet()
			.stream()
			.filter((entry) -> List.of(results)
				.contains(entry.getValue().isAccepted() ? "201" : entry.getValue().answer().code()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** After the properties of all the tests, which name the database that they share. */
	static class OnOwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("spring.datasource.url=" + DATABASE.url(), "spring.flyway.user=postgres", "spring.flyway.password=")
				.applyTo(context);
		}

	}

}
