package io.holdfast.execution;

import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Refusal.HoldLimit.Unit;
import io.holdfast.kernel.RequestKey;
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
@TestPropertySource(properties = { "holdfast.limits.holds-per-order=3", "holdfast.limits.units-per-order=20",
		"holdfast.limits.holds-per-tenant=5", "holdfast.limits.units-per-tenant=50" })
class HoldLimitsIT extends IntegrationTest {

	@Autowired
	private CommandService commands;

	@Autowired
	private HoldLimits limits;

	@BeforeEach
	void stock() {
		this.given.warehouse("wh").item("inv").stock("inv", "wh", 1000);
		look();
	}

	@Test
	void anOrderHoldsSoManyAndNoMore() {
		String first = hold("o", 1);
		hold("o", 1);
		hold("o", 1);
		look();
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.HOLDS, 3));
		hold("other", 1);
		this.given.confirm(first);
		look();
		assertThat(hold("o", 1)).isNotNull();
	}

	@Test
	void anOrderHoldsSoManyUnitsAndNoMore() {
		hold("o", 20);
		look();
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.UNITS, 20));
	}

	@Test
	void aTenantHoldsSoManyAndNoMore() {
		for (int order = 0; order < 5; order++) {
			hold("o" + order, 1);
		}
		look();
		assertThatRefusalOf(() -> hold("one more", 1)).isEqualTo(new Refusal.HoldLimit(null, Unit.HOLDS, 5));
	}

	@Test
	void aTenantHoldsSoManyUnitsAndNoMore() {
		hold("one", 19);
		hold("two", 19);
		hold("three", 19);
		look();
		assertThatRefusalOf(() -> hold("four", 1)).isEqualTo(new Refusal.HoldLimit(null, Unit.UNITS, 50));
	}

	@Test
	void whatIsTooMuchByItselfIsRefusedAtOnce() {
		assertThatRefusalOf(() -> hold("o", 21)).isEqualTo(new Refusal.HoldLimit("o", Unit.UNITS, 20));
	}

	@Test
	void whatGrowsIsHeldToo() {
		String id = hold("o", 1);
		assertThatRefusalOf(() -> this.commands.submit(Given.CALLER,
				new AllocationCommand.Change(id, 51, null, null, null, Metadata.EMPTY)))
			.isEqualTo(new Refusal.HoldLimit(null, Unit.UNITS, 50));
	}

	@Test
	void aRequestThatIsRepeatedIsAnsweredAsBeforeThoughTheLimitIsReached() {
		Caller caller = Given.CALLER.under(new RequestKey("key", "fingerprint"));
		String id = hold(caller, "o", 20);
		look();
		assertThatRefusalOf(() -> hold("o", 1)).isEqualTo(new Refusal.HoldLimit("o", Unit.UNITS, 20));
		assertThat(hold(caller, "o", 20)).isEqualTo(id);
	}

	@Test
	void whatIsConfirmedIsNotHeld() {
		for (int i = 0; i < 6; i++) {
			this.given.confirm(hold("o", 10));
		}
		look();
		assertThat(hold("o", 1)).isNotNull();
	}

	/** As soon as it may: it rests in between. */
	private void look() {
		await().until(this.limits::look);
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
