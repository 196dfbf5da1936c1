package io.holdfast.allocation;

import java.time.Instant;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A promise: its status, its revision, its expiry. */
class AllocationTests {

	private static final Instant CREATED = Instant.parse("2026-05-24T10:00:00Z");

	private static final Instant DUE = CREATED.plusSeconds(1800);

	private static final Instant NOW = CREATED.plusSeconds(60);

	private static final OrderLine LINE = new OrderLine("ord_1", "line_1");

	private static final Metadata METADATA = new Metadata("{\"a\":1}");

	@Test
	void beginsPendingAtItsFirstRevision() {
		assertThat(pending(DUE).view()).isEqualTo(new AllocationView("alloc_1", LINE, "inv_1",
				new Terms("wh_1", 2, DUE, METADATA), AllocationStatus.PENDING, null, null, 1, CREATED, CREATED));
	}

	@Test
	void doesNotBeginWithMetadataThatIsTooLarge() {
		assertThatRefusalOf(
				() -> new Allocation(TenantId.DEFAULT, "alloc_1", LINE, "inv_1", terms(null, tooLarge()), CREATED))
			.isEqualTo(new Refusal.MetadataTooLarge(Metadata.MAX_BYTES));
	}

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@CsvSource(textBlock = """
			PENDING,   PENDING,   refused
			PENDING,   CONFIRMED, done
			PENDING,   FULFILLED, refused
			PENDING,   CANCELLED, done
			CONFIRMED, PENDING,   refused
			CONFIRMED, CONFIRMED, refused
			CONFIRMED, FULFILLED, done
			CONFIRMED, CANCELLED, done
			FULFILLED, PENDING,   refused
			FULFILLED, CONFIRMED, refused
			FULFILLED, FULFILLED, refused
			FULFILLED, CANCELLED, refused
			CANCELLED, PENDING,   refused
			CANCELLED, CONFIRMED, refused
			CANCELLED, FULFILLED, refused
			CANCELLED, CANCELLED, refused
			""")
	void stepsOnlyWhereItMay(AllocationStatus from, AllocationStatus to, String outcome) {
		Allocation allocation = in(from);
		AllocationView before = allocation.view();
		if (outcome.equals("refused")) {
			assertThatRefusalOf(() -> allocation.step(to, new Metadata("{\"b\":2}"), NOW))
				.isEqualTo(new Refusal.InvalidStatusTransition("alloc_1", from, to));
			assertThat(allocation.view()).isEqualTo(before);
		}
		else {
			allocation.step(to, new Metadata("{\"b\":2}"), NOW);
			assertThat(allocation.view())
				.isEqualTo(new AllocationView("alloc_1", LINE, "inv_1", terms(null, new Metadata("{\"a\":1,\"b\":2}")),
						to, null, null, before.revision() + 1, CREATED, NOW));
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "PENDING, done", "CONFIRMED, done", "FULFILLED, refused", "CANCELLED, refused" })
	void changesOnlyWhileItIsOpen(AllocationStatus status, String outcome) {
		Allocation allocation = in(status);
		AllocationView before = allocation.view();
		if (outcome.equals("refused")) {
			assertThatRefusalOf(() -> allocation.requireChangeable(NOW))
				.isEqualTo(new Refusal.NotChangeable("alloc_1", status));
			assertThat(allocation.view()).isEqualTo(before);
		}
		else {
			Terms terms = new Terms("wh_2", 5, null, new Metadata("{\"b\":2}"));
			allocation.requireChangeable(NOW);
			assertThat(allocation.view()).isEqualTo(before);
			allocation.change(terms, NOW);
			assertThat(allocation.view()).isEqualTo(new AllocationView("alloc_1", LINE, "inv_1", terms, status, null,
					null, before.revision() + 1, CREATED, NOW));
		}
	}

	@ParameterizedTest
	@EnumSource(names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
	void expiresOnlyWhileItIsPending(AllocationStatus status) {
		Allocation allocation = in(status);
		AllocationView before = allocation.view();
		assertThatIllegalStateException().isThrownBy(allocation::expire);
		assertThat(allocation.view()).isEqualTo(before);
	}

	@Test
	void doesNotExpireWhereItWaitsForEver() {
		Allocation allocation = pending(null);
		AllocationView before = allocation.view();
		assertThatIllegalStateException().isThrownBy(allocation::expire);
		assertThat(allocation.view()).isEqualTo(before);
	}

	@Test
	void isOverSinceItsExpiryWheneverThatIsDone() {
		Allocation allocation = pending(DUE);
		allocation.expire();
		assertThat(allocation.view()).isEqualTo(new AllocationView("alloc_1", LINE, "inv_1", terms(null, METADATA),
				AllocationStatus.CANCELLED, DUE, null, 2, CREATED, DUE));
	}

	@Test
	void noLongerExpiresOnceItIsConfirmed() {
		Allocation allocation = pending(DUE);
		allocation.step(AllocationStatus.CONFIRMED, Metadata.EMPTY, DUE.minusNanos(1));
		assertThat(allocation.getExpiresAt()).isNull();
		allocation.step(AllocationStatus.FULFILLED, Metadata.EMPTY, DUE.plusSeconds(1));
		assertThat(allocation.getStatus()).isEqualTo(AllocationStatus.FULFILLED);
	}

	@ParameterizedTest(name = "{0} seconds after it was due")
	@ValueSource(ints = { 0, 1, 86_400 })
	void refusesEverythingOnceItIsDue(int late) {
		Allocation allocation = pending(DUE);
		assertExpired(allocation, DUE.plusSeconds(late));
		allocation.expire();
		assertExpired(allocation, DUE.plusSeconds(late));
	}

	@Test
	void canBeChangedUntilTheVeryMomentThatItIsDue() {
		Allocation allocation = pending(DUE);
		Instant justInTime = DUE.minusNanos(1);
		allocation.requireChangeable(justInTime);
		allocation.change(terms(DUE.plusSeconds(1), METADATA), justInTime);
		allocation.step(AllocationStatus.CONFIRMED, Metadata.EMPTY, DUE);
		assertThat(allocation.getRevision()).isEqualTo(3);
	}

	@Test
	void staysAsItIsWhereMetadataGrowsTooLarge() {
		Allocation allocation = pending(DUE);
		AllocationView before = allocation.view();
		assertThatRefusalOf(() -> allocation.step(AllocationStatus.CONFIRMED, tooLarge(), NOW))
			.isEqualTo(new Refusal.MetadataTooLarge(Metadata.MAX_BYTES));
		assertThat(allocation.view()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void isNotTouchedByWhatHappensToItsCopy(AllocationStatus status) {
		Allocation allocation = in(status);
		AllocationView before = allocation.view();
		Allocation copy = allocation.copy();
		assertThat(copy).usingRecursiveComparison().isEqualTo(allocation);
		copy.change(new Terms("wh_2", 9, null, Metadata.EMPTY), NOW.plusSeconds(1));
		assertThat(allocation.view()).isEqualTo(before);
		assertThat(copy.getRevision()).isEqualTo(before.revision() + 1);
	}

	@Test
	void isCopiedWithTheExpiryThatEndedIt() {
		Allocation allocation = pending(DUE);
		assertThat(allocation.copy()).usingRecursiveComparison().isEqualTo(allocation);
		allocation.expire();
		assertThat(allocation.copy()).usingRecursiveComparison().isEqualTo(allocation);
		assertThat(allocation.copy().view()).isEqualTo(allocation.view());
	}

	private static void assertExpired(Allocation allocation, Instant now) {
		AllocationView before = allocation.view();
		Refusal expired = new Refusal.AllocationExpired("alloc_1", DUE);
		for (AllocationStatus next : AllocationStatus.values()) {
			assertThatRefusalOf(() -> allocation.step(next, Metadata.EMPTY, now)).isEqualTo(expired);
		}
		assertThatRefusalOf(() -> allocation.requireChangeable(now)).isEqualTo(expired);
		assertThat(allocation.view()).isEqualTo(before);
	}

	private static Allocation in(AllocationStatus status) {
		Allocation allocation = pending(null);
		switch (status) {
			case PENDING -> {
			}
			case CONFIRMED, CANCELLED -> allocation.step(status, Metadata.EMPTY, CREATED);
			case FULFILLED -> {
				allocation.step(AllocationStatus.CONFIRMED, Metadata.EMPTY, CREATED);
				allocation.step(AllocationStatus.FULFILLED, Metadata.EMPTY, CREATED);
			}
		}
		return allocation;
	}

	private static Allocation pending(@Nullable Instant expiresAt) {
		return new Allocation(TenantId.DEFAULT, "alloc_1", LINE, "inv_1", terms(expiresAt, METADATA), CREATED);
	}

	private static Terms terms(@Nullable Instant expiresAt, Metadata metadata) {
		return new Terms("wh_1", 2, expiresAt, metadata);
	}

	private static Metadata tooLarge() {
		return new Metadata("{\"a\":\"" + "x".repeat(Metadata.MAX_BYTES) + "\"}");
	}

}
