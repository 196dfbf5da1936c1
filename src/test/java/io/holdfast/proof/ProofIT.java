package io.holdfast.proof;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import lombok.extern.slf4j.Slf4j;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many clients do what a seed tells them, all at once; afterwards their histories, the
 * journal, the rows and a simple model must agree. The seed is in the log: with
 * {@code -Dproof.seed} the same is asked again.
 */
@Slf4j
class ProofIT extends IntegrationTest {

	private static final int CLIENTS = 8;

	private static final Patience AT_ONCE = new Patience(6, Duration.ZERO, Duration.ZERO);

	private static final int ACTS = Integer.getInteger("proof.acts", 60);

	@Test
	void whatClientsHeardIsWhatHappened() {
		long seed = Long.getLong("proof.seed", System.nanoTime());
		log.info("Seed {}: -Dproof.seed={} -Dproof.acts={}", seed, seed, ACTS);
		Acts.WAREHOUSES.forEach(this.given::warehouse);
		Acts.ITEMS.forEach((item) -> {
			this.given.item(item);
			Acts.WAREHOUSES.forEach((warehouse) -> this.given.stock(item, warehouse, 12));
		});

		Acts acts = new Acts();
		List<Attempt> history = AtOnce
			.run(CLIENTS,
					(number) -> new Client(number, List.of(this.api), acts, AT_ONCE).run(seed, (act) -> act < ACTS))
			.stream()
			.flatMap(Collection::stream)
			.toList();

		SoftAssertions.assertSoftly(new Checker(history, new FinalRows(this.jdbc))::check);
		this.books.assertBalanced();
		assertThat(history.stream().filter(Attempt::isDone).map((attempt) -> attempt.act().kind()))
			.as("the workload did something of each kind")
			.contains(Act.Kind.values());
		assertThat(this.jdbc.sql("select distinct type from journal").query(String.class).list())
			.as("orders had reservations and waited")
			.contains("COMMIT", "UNCOMMIT", "BACKORDER", "PROMOTE");
	}

}
