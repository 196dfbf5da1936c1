package io.holdfast.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.TenantId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is done to an item, in whatever order: its counters are the sums of its
 * levels, and what is refused is what the rules forbid and changes nothing. A failure
 * names the seed that repeats it.
 */
class InventoryItemRandomTests {

	private static final Instant NOW = Instant.parse("2026-05-24T10:00:00Z");

	private static final int ACTS = 500;

	static LongStream seeds() {
		return new Random().longs(10);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void keepsItsCountersWhateverIsDone(long seed) {
		Play play = new Play(new Random(seed));
		for (int act = 1; act <= ACTS; act++) {
			play.act("seed %d, act %d".formatted(seed, act));
		}
		assertThat(play.accepted).as("accepted with seed %d", seed).isBetween(ACTS / 10L, ACTS - 1L);
	}

	/** An item, three levels of it, and what is asked of them. */
	private static final class Play {

		private final Random random;

		private final InventoryItem item = new InventoryItem(TenantId.DEFAULT, "inv_1",
				new ItemDetails("SKU-1", "Item", Metadata.EMPTY), NOW);

		private final List<StockLevel> levels = Stream.of("wh_1", "wh_2", "wh_3")
			.map((id) -> new StockLevel(TenantId.DEFAULT, "inv_1", id, Balance.EMPTY))
			.toList();

		private final long committed;

		private long accepted;

		Play(Random random) {
			this.random = random;
			this.committed = random.nextInt(10);
			Totals totals = this.item.getTotals();
			ReflectionTestUtils.setField(this.item, "totals",
					new Totals(totals.onHand(), totals.reserved(), this.committed, 0, totals.warehouseAvailable()));
		}

		void act(String what) {
			StockLevel level = this.levels.get(this.random.nextInt(3));
			List<Balance> before = balances();
			ItemFigures figuresBefore = this.item.figures();
			Attempt attempt = attempt(level, level.getBalance(), this.random.nextInt(20));
			try {
				StockChange change = attempt.act().get();
				assertThat(attempt.legal()).as("%s: %s was accepted", what, attempt.name()).isTrue();
				assertThat(change.seq()).as(what).isEqualTo(++this.accepted);
				assertThat(level.getBalance()).as("%s: %s", what, attempt.name()).isEqualTo(attempt.after());
			}
			catch (RefusedException ex) {
				assertThat(attempt.legal()).as("%s: %s was refused: %s", what, attempt.name(), ex.refusal()).isFalse();
				assertThat(balances()).as(what).isEqualTo(before);
				assertThat(this.item.figures()).as(what).isEqualTo(figuresBefore);
			}
			assertSums(what);
		}

		/**
		 * What is done, and whether and how it may be, by the rules and not by the code.
		 */
		private Attempt attempt(StockLevel level, Balance is, int units) {
			long free = sumOfAvailable() - this.committed;
			return switch (this.random.nextInt(6)) {
				case 0 -> new Attempt("reserve " + units, units <= available(is) && units <= Math.max(0, free),
						() -> new Balance(is.onHand(), is.reserved() + units, is.safetyStock()),
						() -> this.item.reserve(level, units, 0, NOW));
				case 1 -> {
					int held = Math.min(units, is.reserved());
					yield new Attempt("release " + held, true,
							() -> new Balance(is.onHand(), is.reserved() - held, is.safetyStock()),
							() -> this.item.release(level, held, 0, NOW));
				}
				case 2 -> {
					int held = Math.min(units, is.reserved());
					yield new Attempt("ship " + held, true,
							() -> new Balance(is.onHand() - held, is.reserved() - held, is.safetyStock()),
							() -> this.item.ship(level, held, NOW));
				}
				case 3 -> new Attempt("count " + units, isCountable(is, units, free),
						() -> new Balance(units, is.reserved(), is.safetyStock()),
						() -> this.item.count(level, units, NOW));
				case 4 -> new Attempt("keep back " + units / 4, true,
						() -> new Balance(is.onHand(), is.reserved(), units / 4),
						() -> this.item.keepBack(level, units / 4, NOW));
				default -> new Attempt("note", true, () -> is, () -> this.item.note(level, NOW));
			};
		}

		/** Not below what is reserved, and not so that the item owes more than before. */
		private static boolean isCountable(Balance is, int units, long free) {
			if (units < is.reserved()) {
				return false;
			}
			long freeAfter = free - available(is) + available(new Balance(units, is.reserved(), is.safetyStock()));
			return freeAfter >= 0 || freeAfter >= free;
		}

		private void assertSums(String what) {
			ItemFigures figures = this.item.figures();
			assertThat(figures.onHand()).as(what).isEqualTo(balances().stream().mapToLong(Balance::onHand).sum());
			assertThat(figures.reserved()).as(what).isEqualTo(balances().stream().mapToLong(Balance::reserved).sum());
			assertThat(this.item.getTotals().warehouseAvailable()).as(what).isEqualTo(sumOfAvailable());
			assertThat(figures.available()).as(what).isEqualTo(Math.max(0, sumOfAvailable() - this.committed));
			assertThat(this.item.getJournalSeq()).as(what).isEqualTo(this.accepted);
		}

		private List<Balance> balances() {
			return this.levels.stream().map(StockLevel::getBalance).toList();
		}

		private long sumOfAvailable() {
			return balances().stream().mapToLong(Play::available).sum();
		}

		private static long available(Balance balance) {
			return Math.max(0, balance.onHand() - balance.reserved() - balance.safetyStock());
		}

	}

	/** Something to do, whether it may be done, and the balance that it must leave. */
	private record Attempt(String name, boolean legal, Supplier<Balance> expected, Supplier<StockChange> act) {

		Balance after() {
			return this.expected.get();
		}

	}

}
