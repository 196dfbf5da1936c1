package io.holdfast.proof;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the model finds wrong with a journal that somebody has tampered with. */
class ModelTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final Model model = new Model(Map.of());

	private final Entries entries = new Entries(this.model);

	@Test
	void figuresThatDoNotFollowAreFound() {
		receive(1, 5, 5);
		assertWrong("the figures after", () -> receive(2, 1, 7));
	}

	@Test
	void aGapInTheSequenceIsFound() {
		receive(1, 5, 5);
		assertWrong("no gap", () -> receive(3, 1, 6));
	}

	@Test
	void moreThanWasFreeIsFound() {
		receive(1, 5, 5);
		promise(2, 4, 4, "alloc_1");
		assertWrong("what is promised", () -> promise(3, 2, 6, "alloc_2"));
	}

	@Test
	void aStepThatIsNotLegalIsFound() {
		receive(1, 5, 5);
		promise(2, 1, 1, "alloc_1");
		assertWrong("a legal step", () -> promise(3, 1, 2, "alloc_1"));
	}

	@Test
	void moreCommittedThanWasFreeIsFound() {
		this.entries.receive(NOW, 5);
		this.entries.book(NOW, "COMMIT", "order_4", 3, 0);
		assertWrong("never more than was free", () -> this.entries.book(NOW, "COMMIT", "order_5", 3, 0));
	}

	@Test
	void whatIsCommittedToOthersIsNotPromised() {
		this.entries.receive(NOW, 5);
		this.entries.book(NOW, "COMMIT", "order_4", 3, 0);
		assertWrong("never more than was free", () -> this.entries.promise(NOW, "alloc_1", "order_9", 3, 0));
	}

	@Test
	void whatIsOpenIsUsedUpFirst() {
		this.entries.receive(NOW, 5);
		this.entries.book(NOW, "COMMIT", "order_4", 3, 0);
		assertWrong("the order's reservation", () -> this.entries.promise(NOW, "alloc_1", "order_4", 2, 0));
	}

	@Test
	void whatComesBackIsCommittedAgainWhileSomethingIsOpen() {
		this.entries.receive(NOW, 5);
		this.entries.book(NOW, "COMMIT", "order_4", 3, 0);
		this.entries.promise(NOW, "alloc_1", "order_4", 2, -2);
		assertWrong("the order's reservation", () -> this.entries.expire(NOW, "alloc_1", "order_4", 2, 1));
	}

	@Test
	void whatIsFreeIsNotWaitedForLongerThanATransaction() {
		this.entries.book(NOW, "BACKORDER", "order_4", 0, 2);
		this.entries.receive(NOW.plusSeconds(1), 1);
		assertWrong("nobody waits for what is free", () -> this.entries.receive(NOW.plusSeconds(2), 1));
	}

	@Test
	void theLessUrgentAreNotServedFirst() {
		this.entries.book(NOW, "BACKORDER", "order_6", 0, 2);
		this.entries.book(NOW.plusSeconds(1), "BACKORDER", "order_5", 0, 2);
		this.entries.receive(NOW.plusSeconds(2), 1);
		assertWrong("who has waited more urgently",
				() -> this.entries.book(NOW.plusSeconds(2), "PROMOTE", "order_6", 1, -1));
	}

	@Test
	void ofEquallyUrgentOnesTheLaterAreNotServedFirst() {
		this.entries.book(NOW, "BACKORDER", "order_7", 0, 2);
		this.entries.book(NOW.plusSeconds(1), "BACKORDER", "order_4", 0, 2);
		this.entries.receive(NOW.plusSeconds(2), 1);
		assertWrong("who has waited more urgently",
				() -> this.entries.book(NOW.plusSeconds(2), "PROMOTE", "order_4", 1, -1));
	}

	@Test
	void whoeverIsServedGetsAllThatThereIs() {
		this.entries.book(NOW, "BACKORDER", "order_7", 0, 2);
		this.entries.receive(NOW.plusSeconds(2), 2);
		assertWrong("as much as there is", () -> this.entries.book(NOW.plusSeconds(2), "PROMOTE", "order_7", 1, -1));
	}

	private void receive(long seq, int units, int after) {
		this.model.play(new Entry("inv_1", seq, "tx_" + seq, NOW, "RECEIPT", "wh_1", units, 0, 0, 0, 0, after, 0, 0, 0,
				0, null, null, null, "tester"));
	}

	private void promise(long seq, int units, int after, String allocationId) {
		this.model.play(new Entry("inv_1", seq, "tx_" + seq, NOW, "RESERVE", "wh_1", 0, units, 0, 0, 0, 5, after, 0, 0,
				0, allocationId, "order_9", "PENDING", "1-0"));
	}

	private static void assertWrong(String what, Runnable play) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(play::run).withMessageContaining(what);
	}

}
