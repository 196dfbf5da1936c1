package io.holdfast.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.holdfast.allocation.AllocationQueryService;
import io.holdfast.allocation.AllocationView;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Given;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real time source, in a copy of the service whose own clock is years wrong.
 */
class WrongClockIT extends IntegrationTest {

	private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

	@Autowired
	private ExpirySweeper sweeper;

	@Autowired
	private CommandService commands;

	@Autowired
	private AllocationQueryService allocations;

	@Autowired
	private Snapshots snapshots;

	private String open;

	private String due;

	@BeforeEach
	void aHoldThatIsOpenAndOneThatIsOver() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		this.open = this.given.allocation("inv_1", "wh_1", 1, new Expiry.Default());
		this.due = this.given.allocation("inv_1", "wh_1", 1, new Expiry.Default());
		this.jdbc.sql("update allocation set expires_at = clock_timestamp() - interval '1 second' where id = ?")
			.param(this.due)
			.update();
	}

	@Test
	void theClockOfTheThreadIsReallyWrong() {
		Instant right = Instant.now();
		wrongBy(3650, () -> {
			assertThat(Instant.now()).isAfter(right.plus(Duration.ofDays(3649)));
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { -3650, 3650 })
	void aSweepReleasesWhatIsOverAndNothingElse(int days) {
		wrongBy(days, () -> this.sweeper.sweep(() -> false));
		assertThat(stored(this.open)).isEqualTo("PENDING");
		assertThat(stored(this.due)).isEqualTo("CANCELLED");
		this.books.assertBalanced();
	}

	@ParameterizedTest
	@ValueSource(ints = { -3650, 3650 })
	void readsTellWhatIsOver(int days) {
		wrongBy(days, () -> {
			assertThat(read(this.open).status()).isEqualTo(AllocationStatus.PENDING);
			assertThat(read(this.due).status()).isEqualTo(AllocationStatus.CANCELLED);
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { -3650, 3650 })
	void stepsAreRefusedOnlyOfWhatIsOver(int days) {
		wrongBy(days, () -> {
			assertThatRefusalOf(() -> confirm(this.due)).isInstanceOf(Refusal.AllocationExpired.class);
			assertThat(confirm(this.open).after().status()).isEqualTo(AllocationStatus.CONFIRMED);
		});
	}

	@Test
	void aPromiseMadeByACopyThatIsWrongEndsWhenItShould() {
		Instant right = this.clock.now();
		List<AllocationView> made = new ArrayList<>();
		wrongBy(3650, () -> made.add(read(this.given.allocation("inv_1", "wh_1", 1, new Expiry.Default()))));
		assertThat(made.getFirst().createdAt()).isBetween(right, this.clock.now());
		assertThat(made.getFirst().terms().expiresAt()).isEqualTo(made.getFirst().createdAt().plus(HALF_AN_HOUR));
	}

	/** It is this thread alone that is misled. */
	private static void wrongBy(int days, Runnable act) {
		Instant wrong = Instant.now().plus(Duration.ofDays(days));
		MockedStatic<Instant> clock = Mockito.mockStatic(Instant.class,
				(call) -> call.getMethod().getName().equals("now") ? wrong : call.callRealMethod());
		try {
			act.run();
		}
		finally {
			clock.close();
		}
	}

	private AllocationReceipt confirm(String id) {
		return this.commands.submit(Given.CALLER, new AllocationCommand.Confirm(id, null, Metadata.EMPTY));
	}

	private AllocationView read(String id) {
		return this.snapshots.read(TenantId.DEFAULT, (now) -> this.allocations.get(Given.CALLER.tenant(), id, now));
	}

	private String stored(String id) {
		return this.jdbc.sql("select status from allocation where id = ?").param(id).query(String.class).single();
	}

}
