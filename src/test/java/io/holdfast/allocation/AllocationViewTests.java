package io.holdfast.allocation;

import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How an allocation reads at an instant. */
class AllocationViewTests {

	private static final Instant CREATED = Instant.parse("2026-05-24T10:00:00Z");

	private static final Instant DUE = CREATED.plusSeconds(1800);

	@Test
	void readsAsItIsUntilItIsDue() {
		AllocationView view = view(AllocationStatus.PENDING, DUE);
		assertThat(view.asOf(CREATED)).isSameAs(view);
		assertThat(view.asOf(DUE.minusNanos(1))).isSameAs(view);
	}

	@Test
	void readsAsCancelledFromTheVeryMomentThatItIsDue() {
		AllocationView over = new AllocationView("alloc_1", new OrderLine("ord_1", "line_1"), "inv_1",
				new Terms("wh_1", 2, null, Metadata.EMPTY), AllocationStatus.CANCELLED, DUE, null, 5, CREATED, DUE);
		assertThat(view(AllocationStatus.PENDING, DUE).asOf(DUE)).isEqualTo(over);
		assertThat(view(AllocationStatus.PENDING, DUE).asOf(DUE.plusSeconds(86_400))).isEqualTo(over);
	}

	@Test
	void readsTheSameWhetherOrNotItHasBeenReleased() {
		Allocation allocation = new Allocation(TenantId.DEFAULT, "alloc_1", new OrderLine("ord_1", "line_1"), "inv_1",
				new Terms("wh_1", 2, DUE, new Metadata("{\"a\":1}")), CREATED);
		Instant now = DUE.plusSeconds(60);
		AllocationView unreleased = allocation.view().asOf(now);
		allocation.expire();
		assertThat(unreleased).isEqualTo(allocation.view()).isEqualTo(allocation.view().asOf(now));
	}

	@Test
	void readsAsItIsWhereItWaitsForEver() {
		AllocationView view = view(AllocationStatus.PENDING, null);
		assertThat(view.asOf(Instant.MAX)).isSameAs(view);
	}

	@ParameterizedTest
	@EnumSource(names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
	void readsAsItIsOnceItIsDecided(AllocationStatus status) {
		AllocationView view = view(status, DUE);
		assertThat(view.asOf(DUE.plusSeconds(1))).isSameAs(view);
	}

	private static AllocationView view(AllocationStatus status, @Nullable Instant expiresAt) {
		return new AllocationView("alloc_1", new OrderLine("ord_1", "line_1"), "inv_1",
				new Terms("wh_1", 2, expiresAt, Metadata.EMPTY), status, null, null, 4, CREATED, CREATED);
	}

}
