package io.holdfast.proof;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the model finds wrong with a journal that somebody has tampered with. */
class ModelTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final Model model = new Model(Map.of());

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

	private void receive(long seq, int units, int after) {
		this.model.play(new Entry("inv_1", seq, "tx_" + seq, NOW, "RECEIPT", "wh_1", units, 0, 0, after, 0, 0, null,
				null, "tester"));
	}

	private void promise(long seq, int units, int after, String allocationId) {
		this.model.play(new Entry("inv_1", seq, "tx_" + seq, NOW, "RESERVE", "wh_1", 0, units, 0, 5, after, 0,
				allocationId, "PENDING", "1-0"));
	}

	private static void assertWrong(String what, Runnable play) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(play::run).withMessageContaining(what);
	}

}
