package io.holdfast.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.holdfast.kernel.TenantId;
import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Keys are kept for a day, and then forgotten a few at a time. */
class KeyPurgerIT extends IntegrationTest {

	private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

	private static final Instant A_DAY_BEFORE = NOW.minus(Duration.ofDays(1));

	@Autowired
	private KeyPurger purger;

	@Autowired
	private KeyPurgeService service;

	@BeforeEach
	void stopTheClock() {
		this.clock.set(NOW.toString());
	}

	@Test
	void whatIsOlderThanADayIsForgottenAndNothingElse() {
		insert("default", "old", A_DAY_BEFORE.minusNanos(1000), 1);
		insert("default", "young", A_DAY_BEFORE, 1);
		insert("second", "old", A_DAY_BEFORE.minus(Duration.ofDays(1)), 1);
		insert("second", "new", NOW, 1);
		purge();
		assertThat(left()).containsExactlyInAnyOrder("default young 1", "second new 1");
	}

	@Test
	void oneTenantsPurgeLeavesTheOthersKeys() {
		insert("default", "old", A_DAY_BEFORE.minusSeconds(1), 1);
		insert("second", "old", A_DAY_BEFORE.minusSeconds(1), 1);
		assertThat(this.service.purge(new TenantId("second"), A_DAY_BEFORE)).isEqualTo(1);
		assertThat(left()).containsExactly("default old 1");
	}

	@Test
	void manyAreForgottenInBatchesOfAThousand() {
		insert("default", "old", A_DAY_BEFORE.minusSeconds(1), 3500);
		insert("default", "oldest", A_DAY_BEFORE.minusSeconds(2), 500);
		assertThat(this.service.purge(TenantId.DEFAULT, A_DAY_BEFORE)).isEqualTo(1000);
		assertThat(left()).hasSize(3000).noneMatch((key) -> key.contains("oldest"));
		purge();
		assertThat(left()).isEmpty();
	}

	@Test
	void aServiceThatStopsEndsThePurgeBetweenTwoBatches() {
		insert("default", "old", A_DAY_BEFORE.minusSeconds(1), 2500);
		AtomicInteger asked = new AtomicInteger();
		this.purger.purge(() -> asked.incrementAndGet() > 1);
		assertThat(left()).hasSize(1500);
	}

	@Test
	void severalCopiesForgetTogether() {
		insert("default", "old", A_DAY_BEFORE.minusSeconds(1), 5000);
		AtOnce.run(4, (copy) -> {
			purge();
			return copy;
		});
		purge();
		assertThat(left()).isEmpty();
	}

	@Test
	void aRequestIsRepeatedForADayAndThenIsANewOne() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		Api keyed = this.api.with("Idempotency-Key", "k1");
		Answer first = create(keyed);
		this.clock.advance(Duration.ofDays(1));
		purge();
		Answer repeated = create(keyed);
		assertThat(repeated.body()).isEqualTo(first.body());
		this.clock.advance(Duration.ofNanos(1000));
		purge();
		Answer anew = create(keyed);
		assertThat(anew.status()).isEqualTo(201);
		assertThat(anew.header("Idempotent-Replayed")).isNull();
		assertThat(anew.data().path("id").asString()).isNotEqualTo(first.data().path("id").asString());
	}

	@Test
	void nobodyMayKeepKeysForLessThanWhatIsPromised() {
		assertThatIllegalArgumentException().isThrownBy(() -> new KeySettings(Duration.ofDays(1).minusMillis(1)))
			.withMessageContaining("holdfast.idempotency.keep");
	}

	private void purge() {
		this.purger.purge(() -> false);
	}

	private static Answer create(Api api) {
		return api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""");
	}

	private void insert(String tenant, String name, Instant at, int many) {
		this.books.tenant(tenant);
		this.jdbc.sql("""
				insert into idempotency_key
				select ?, ? || ' ' || n, 'print', '{}', cast(? as timestamptz) from generate_series(1, ?) n""")
			.params(tenant, name, at.toString(), many)
			.update();
	}

	private List<String> left() {
		return this.jdbc.sql("select tenant_id || ' ' || key from idempotency_key").query(String.class).list();
	}

}
