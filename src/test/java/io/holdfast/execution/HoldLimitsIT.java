package io.holdfast.execution;

import java.time.Duration;

import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.HoldLimit.Unit;
import io.holdfast.kernel.RequestKey;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Given;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How much may be held that nobody confirms. */
@TestPropertySource(properties = { "holdfast.limits.holds-per-order=20", "holdfast.limits.units-per-order=200",
		"holdfast.limits.holds-per-tenant=25", "holdfast.limits.units-per-tenant=500" })
class HoldLimitsIT extends IntegrationTest {

	@Autowired
	private CommandService commands;

	@Autowired
	private HoldingsWatch watch;

	@BeforeEach
	void stock() {
		this.given.warehouse("wh").item("inv").stock("inv", "wh", 1000);
		look();
	}

	@Test
	void anOrderHoldsSoManyAndNoMore() {
		String first = hold("o", 1);
		holds("o", 19);
		look();
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.HOLDS, 20));
		hold("other", 1);
		this.given.confirm(first);
		look();
		assertThat(hold("o", 1)).isNotNull();
	}

	@Test
	void anOrderThatGrowsSlowlyIsNoticed() {
		for (int held = 0; held < 20; held += 5) {
			holds("o", 5);
			look();
		}
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.HOLDS, 20));
	}

	@Test
	void anOrderHoldsSoManyUnitsAndNoMore() {
		hold("o", 200);
		look();
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.UNITS, 200));
	}

	@Test
	void aTenantHoldsSoManyAndNoMore() {
		for (int order = 0; order < 25; order++) {
			hold("o" + order, 1);
		}
		look();
		assertThatRefusalOf(() -> hold("one more", 1)).isEqualTo(new Refusal.HoldLimit(null, Unit.HOLDS, 25));
	}

	@Test
	void aTenantHoldsSoManyUnitsAndNoMore() {
		hold("one", 190);
		hold("two", 190);
		hold("three", 120);
		look();
		assertThatRefusalOf(() -> hold("four", 1)).isEqualTo(new Refusal.HoldLimit(null, Unit.UNITS, 500));
	}

	@Test
	void whatIsTooMuchByItselfIsRefusedAtOnce() {
		assertThatRefusalOf(() -> hold("o", 201)).isEqualTo(new Refusal.HoldLimit("o", Unit.UNITS, 200));
	}

	@Test
	void whatGrowsIsHeldToo() {
		String id = hold("o", 1);
		assertThatRefusalOf(() -> this.commands.submit(Given.CALLER,
				new AllocationCommand.Change(id, 201, null, null, null, Metadata.EMPTY)))
			.isEqualTo(new Refusal.HoldLimit(null, Unit.UNITS, 200));
	}

	@Test
	void aRequestThatIsRepeatedIsAnsweredAsBeforeThoughTheLimitIsReached() {
		Caller caller = Given.CALLER.under(new RequestKey("key", "fingerprint"));
		String id = hold(caller, "o", 200);
		look();
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.UNITS, 200));
		assertThat(hold(caller, "o", 200)).isEqualTo(id);
	}

	@Test
	void whatIsConfirmedIsNotHeld() {
		for (int i = 0; i < 6; i++) {
			this.given.confirm(hold("o", 100));
		}
		look();
		assertThat(hold("o", 1)).isNotNull();
	}

	/**
	 * Until it has looked twice, for the first look may have begun before. It rests in
	 * between.
	 */
	private void look() {
		this.watch.watch(TenantId.DEFAULT);
		for (int i = 0; i < 2; i++) {
			await().atMost(Duration.ofMinutes(1)).until(() -> this.watch.look() > 0);
		}
	}

	private void holds(String orderId, int times) {
		for (int i = 0; i < times; i++) {
			hold(orderId, 1);
		}
	}

	private String hold(String orderId, int quantity) {
		return hold(Given.CALLER, orderId, quantity);
	}

	private String hold(Caller caller, String orderId, int quantity) {
		return this.commands
			.submit(caller,
					new AllocationCommand.Allocate(null, new OrderLine(orderId, "line"), "inv", quantity,
							Sourcing.from("wh"), null, new Expiry.Never(), Metadata.EMPTY))
			.allocations()
			.getFirst()
			.after()
			.id();
	}

}
