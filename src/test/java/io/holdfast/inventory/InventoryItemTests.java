package io.holdfast.inventory;

import java.time.Instant;

import io.holdfast.journal.StockChange;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.util.ReflectionTestUtils;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The arithmetic on an item's counters. */
class InventoryItemTests {

	private static final Instant CREATED = Instant.parse("2026-05-24T10:00:00Z");

	private static final Instant NOW = CREATED.plusSeconds(60);

	private final InventoryItem item = new InventoryItem(TenantId.DEFAULT, "inv_1",
			new ItemDetails("SKU-1", "Item", Metadata.EMPTY), CREATED);

	@Test
	void beginsWithNothing() {
		assertThat(this.item.figures()).isEqualTo(new ItemFigures("inv_1", "SKU-1", "Item", 0, 0, 0, 0, 0, CREATED));
		assertThat(this.item.getRevision()).isEqualTo(1);
		assertThat(this.item.getJournalSeq()).isZero();
	}

	@ParameterizedTest(name = "{0} of 5")
	@ValueSource(ints = { 1, 5 })
	void promisesWhatTheWarehouseHas(int quantity) {
		StockLevel level = level("wh_1", 10, 3, 2);
		this.item.reserve(level, quantity, 0, NOW);
		assertThat(level.getBalance()).isEqualTo(new Balance(10, 3 + quantity, 2));
		assertFigures(10, 3 + quantity, 5 - quantity);
	}

	@ParameterizedTest(name = "{0} of 5")
	@ValueSource(ints = { 6, 10, Integer.MAX_VALUE })
	void promisesNoUnitMoreThanTheWarehouseHas(int quantity) {
		StockLevel level = level("wh_1", 10, 3, 2);
		level("wh_2", 100, 0, 0);
		assertRefused(level, () -> this.item.reserve(level, quantity, 0, NOW),
				new Refusal.InsufficientStock("inv_1", "wh_1", quantity, 5));
	}

	@Test
	void promisesNoUnitMoreThanTheItemHasFree() {
		StockLevel level = level("wh_1", 10, 0, 0);
		level("wh_2", 4, 0, 0);
		commit(6);
		assertRefused(level, () -> this.item.reserve(level, 9, 0, NOW),
				new Refusal.InsufficientStock("inv_1", "wh_1", 9, 8));
		this.item.reserve(level, 8, 0, NOW);
		assertFigures(14, 8, 0);
	}

	@Test
	void neverHasLessThanNothingAvailable() {
		StockLevel level = level("wh_1", 10, 0, 0);
		commit(6);
		this.item.keepBack(level, 5, NOW);
		assertThat(this.item.getTotals().warehouseAvailable()).isEqualTo(5);
		assertRefused(level, () -> this.item.reserve(level, 1, 0, NOW),
				new Refusal.InsufficientStock("inv_1", "wh_1", 1, 0));
		assertFigures(10, 0, 0);
	}

	@Test
	void givesBackWhatItPromised() {
		StockLevel level = level("wh_1", 10, 4, 0);
		this.item.release(level, 4, 0, NOW);
		assertFigures(10, 0, 10);
		assertThatIllegalStateException().isThrownBy(() -> this.item.release(level, 1, 0, NOW));
	}

	@Test
	void shipsWhatItPromisedWithoutTouchingWhatIsAvailable() {
		StockLevel level = level("wh_1", 70, 2, 0);
		assertFigures(70, 2, 68);
		this.item.ship(level, 2, NOW);
		assertFigures(68, 0, 68);
		assertThatIllegalStateException().isThrownBy(() -> this.item.ship(level, 1, NOW));
	}

	@Test
	void refillsSafetyStockBeforeAnythingIsAvailable() {
		StockLevel level = level("wh_1", 10, 10, 0);
		this.item.keepBack(level, 4, NOW);
		this.item.release(level, 4, 0, NOW);
		assertFigures(10, 6, 0);
		this.item.release(level, 1, 0, NOW);
		assertFigures(10, 5, 1);
	}

	@ParameterizedTest(name = "{0} kept back: {1} available")
	@CsvSource({ "0, 6", "5, 1", "6, 0", "7, 0", "2147483647, 0" })
	void keepsBackHoweverMuchIsAsked(int safetyStock, long available) {
		StockLevel level = level("wh_1", 10, 4, 2);
		this.item.keepBack(level, safetyStock, NOW);
		assertFigures(10, 4, available);
	}

	@Test
	void doesNotLetOneWarehousesDipLessenWhatAnotherHas() {
		StockLevel dipping = level("wh_1", 3, 0, 0);
		level("wh_2", 4, 0, 0);
		this.item.keepBack(dipping, 10, NOW);
		assertFigures(7, 0, 4);
	}

	@ParameterizedTest(name = "{0} counted: {1} available")
	@CsvSource({ "4, 0", "6, 0", "7, 1", "10, 4", "2147483647, 2147483641" })
	void countsDownToWhatIsPromised(long counted, long available) {
		StockLevel level = level("wh_1", 10, 4, 2);
		this.item.count(level, counted, NOW);
		assertFigures(counted, 4, available);
	}

	@ParameterizedTest
	@ValueSource(longs = { 3, 0, -1, Integer.MIN_VALUE, -4_294_967_296L, Long.MIN_VALUE / 2 })
	void refusesACountBelowWhatIsPromised(long counted) {
		StockLevel level = level("wh_1", 10, 4, 0);
		assertRefused(level, () -> this.item.count(level, counted, NOW),
				new Refusal.StockBelowReserved("inv_1", "wh_1", counted, 4));
	}

	@Test
	void refusesACountThatLeavesTooLittleForWhatIsCommitted() {
		StockLevel level = level("wh_1", 10, 2, 0);
		level("wh_2", 4, 0, 0);
		commit(9);
		assertRefused(level, () -> this.item.count(level, 6, NOW),
				new Refusal.StockBelowReserved("inv_1", "wh_1", 6, 2));
		this.item.count(level, 7, NOW);
		assertFigures(11, 2, 0);
	}

	@Test
	void countsWhatIsOnlyKeptBackEvenIfTheItemOwes() {
		StockLevel level = level("wh_1", 10, 2, 0);
		commit(5);
		this.item.keepBack(level, 20, NOW);
		this.item.count(level, 2, NOW);
		assertThat(level.getBalance()).isEqualTo(new Balance(2, 2, 20));
		this.item.count(level, 9, NOW);
		assertFigures(9, 2, 0);
	}

	@ParameterizedTest
	@ValueSource(longs = { Integer.MAX_VALUE + 1L, 4_294_967_296L, Long.MAX_VALUE })
	void refusesACountThatNoLevelCanHold(long counted) {
		StockLevel level = level("wh_1", 10, 4, 0);
		assertRefused(level, () -> this.item.count(level, counted, NOW),
				new Refusal.QuantityOverflow("inv_1", "wh_1", counted));
	}

	@Test
	void sumsMoreThanALevelCanHold() {
		StockLevel first = level("wh_1", Integer.MAX_VALUE, 0, 0);
		StockLevel second = level("wh_2", Integer.MAX_VALUE, 0, 0);
		assertFigures(4_294_967_294L, 0, 4_294_967_294L);
		this.item.reserve(first, Integer.MAX_VALUE, 0, NOW);
		this.item.reserve(second, Integer.MAX_VALUE, 0, NOW);
		assertFigures(4_294_967_294L, 4_294_967_294L, 0);
	}

	@ParameterizedTest(name = "{0} of what is released in one go to another warehouse with 5: {1}")
	@CsvSource({ "4, true", "5, true", "6, false" })
	void movesToAWarehouseThatHasThemAll(int quantity, boolean movable) {
		StockLevel from = level("wh_1", 10, 4, 0);
		StockLevel to = level("wh_2", 5, 0, 0);
		if (movable) {
			this.item.requireMovable(from, 4, to, quantity, 0);
			this.item.release(from, 4, 0, NOW);
			this.item.reserve(to, quantity, 0, NOW);
			assertFigures(15, quantity, 15 - quantity);
		}
		else {
			assertRefused(to, () -> this.item.requireMovable(from, 4, to, quantity, 0),
					new Refusal.InsufficientStock("inv_1", "wh_2", quantity, 5));
		}
	}

	@Test
	void movesOnTheItemsLastUnitsBecauseItsOwnComeFree() {
		StockLevel from = level("wh_1", 10, 4, 0);
		StockLevel to = level("wh_2", 50, 0, 0);
		commit(56);
		assertFigures(60, 4, 0);
		assertRefused(to, () -> this.item.requireMovable(from, 4, to, 5, 0),
				new Refusal.InsufficientStock("inv_1", "wh_2", 5, 4));
		this.item.requireMovable(from, 4, to, 4, 0);
		this.item.release(from, 4, 0, NOW);
		this.item.reserve(to, 4, 0, NOW);
		assertFigures(60, 4, 0);
	}

	@Test
	void doesNotMoveOnUnitsThatOnlyRefillSafetyStock() {
		StockLevel from = level("wh_1", 10, 10, 0);
		StockLevel to = level("wh_2", 5, 0, 0);
		this.item.keepBack(from, 3, NOW);
		commit(5);
		assertRefused(to, () -> this.item.requireMovable(from, 4, to, 2, 0),
				new Refusal.InsufficientStock("inv_1", "wh_2", 2, 1));
		this.item.requireMovable(from, 4, to, 1, 0);
	}

	@Test
	void takesOnePlaceInItsSequenceForEachAct() {
		StockLevel level = new StockLevel(TenantId.DEFAULT, "inv_1", "wh_1", Balance.EMPTY);
		assertThat(this.item.count(level, 10, NOW)).isEqualTo(change(1, 10, 0, 0, new Balance(10, 0, 0)));
		assertThat(this.item.keepBack(level, 2, NOW)).isEqualTo(change(2, 0, 0, 2, new Balance(10, 0, 2)));
		assertThat(this.item.reserve(level, 5, 0, NOW)).isEqualTo(change(3, 0, 5, 0, new Balance(10, 5, 2)));
		assertThat(this.item.note(level, NOW)).isEqualTo(change(4, 0, 0, 0, new Balance(10, 5, 2)));
		assertThat(this.item.ship(level, 3, NOW)).isEqualTo(change(5, -3, -3, 0, new Balance(7, 2, 2)));
		assertThat(this.item.release(level, 2, 0, NOW)).isEqualTo(change(6, 0, -2, 0, new Balance(7, 0, 2)));
		assertThat(this.item.getJournalSeq()).isEqualTo(6);
		assertThat(this.item.getUpdatedAt()).isEqualTo(NOW);
		assertThat(this.item.getRevision()).isEqualTo(1);
	}

	@Test
	void writesDownWhatIsCommitted() {
		StockLevel level = level("wh_1", 10, 0, 0);
		commit(6);
		StockChange change = this.item.reserve(level, 1, 0, NOW);
		assertThat(change.deltas().committed()).isZero();
		assertThat(change.after().committed()).isEqualTo(6);
	}

	@Test
	void isDescribedAnewUnderARevisionOfItsOwn() {
		ItemDetails details = new ItemDetails("SKU-2", "Other", new Metadata("{\"a\":1}"));
		this.item.describe(details, NOW);
		assertThat(this.item.details()).isEqualTo(details);
		assertThat(this.item.getRevision()).isEqualTo(2);
		assertThat(this.item.getUpdatedAt()).isEqualTo(NOW);
		this.item.describe(details, NOW.plusSeconds(1));
		assertThat(this.item.getRevision()).isEqualTo(2);
		assertThat(this.item.getUpdatedAt()).isEqualTo(NOW);
		assertThat(this.item.getJournalSeq()).isZero();
	}

	@Test
	void staysAsItIsWhereItsDescriptionIsTooLarge() {
		Metadata tooLarge = new Metadata("{\"a\":\"" + "x".repeat(Metadata.MAX_BYTES) + "\"}");
		assertThatRefusalOf(() -> this.item.describe(new ItemDetails("SKU-2", "Other", tooLarge), NOW))
			.isEqualTo(new Refusal.MetadataTooLarge(Metadata.MAX_BYTES));
		assertThat(this.item.details()).isEqualTo(new ItemDetails("SKU-1", "Item", Metadata.EMPTY));
		assertThat(this.item.getRevision()).isEqualTo(1);
		assertThat(this.item.getUpdatedAt()).isEqualTo(CREATED);
	}

	@Test
	void isNotTouchedByWhatHappensToItsCopy() {
		StockLevel level = level("wh_1", 10, 4, 0);
		commit(1);
		this.item.describe(new ItemDetails("SKU-2", "Other", Metadata.EMPTY), NOW);
		InventoryItem copy = this.item.copy();
		StockLevel levelOfCopy = level.copy();
		assertThat(copy).usingRecursiveComparison().isEqualTo(this.item);
		copy.reserve(levelOfCopy, 2, 0, NOW.plusSeconds(1));
		copy.describe(new ItemDetails("SKU-3", "Copy", Metadata.EMPTY), NOW.plusSeconds(1));
		assertThat(level.getBalance()).isEqualTo(new Balance(10, 4, 0));
		assertThat(this.item.figures()).isEqualTo(new ItemFigures("inv_1", "SKU-2", "Other", 10, 4, 1, 0, 5, NOW));
		assertThat(this.item.getRevision()).isEqualTo(2);
		assertThat(copy.figures())
			.isEqualTo(new ItemFigures("inv_1", "SKU-3", "Copy", 10, 6, 1, 0, 3, NOW.plusSeconds(1)));
	}

	private StockLevel level(String warehouseId, int onHand, int reserved, int safetyStock) {
		StockLevel level = new StockLevel(TenantId.DEFAULT, "inv_1", warehouseId, Balance.EMPTY);
		this.item.count(level, onHand, CREATED);
		if (reserved > 0) {
			this.item.reserve(level, reserved, 0, CREATED);
		}
		this.item.keepBack(level, safetyStock, CREATED);
		return level;
	}

	/** What order reservations hold; nothing sets it yet. */
	private void commit(long committed) {
		Totals totals = this.item.getTotals();
		ReflectionTestUtils.setField(this.item, "totals",
				new Totals(totals.onHand(), totals.reserved(), committed, 0, totals.warehouseAvailable()));
	}

	private void assertFigures(long onHand, long reserved, long available) {
		ItemFigures figures = this.item.figures();
		assertThat(figures.onHand()).as("on hand").isEqualTo(onHand);
		assertThat(figures.reserved()).as("reserved").isEqualTo(reserved);
		assertThat(figures.available()).as("available").isEqualTo(available);
	}

	private void assertRefused(StockLevel level, Runnable act, Refusal refusal) {
		ItemFigures figures = this.item.figures();
		long seq = this.item.getJournalSeq();
		long warehouseAvailable = this.item.getTotals().warehouseAvailable();
		Balance balance = level.getBalance();
		assertThatRefusalOf(act::run).isEqualTo(refusal);
		assertThat(this.item.figures()).isEqualTo(figures);
		assertThat(this.item.getJournalSeq()).isEqualTo(seq);
		assertThat(this.item.getTotals().warehouseAvailable()).isEqualTo(warehouseAvailable);
		assertThat(level.getBalance()).isEqualTo(balance);
	}

	private static StockChange change(long seq, int onHand, int reserved, int safetyStock, Balance after) {
		return new StockChange(TenantId.DEFAULT, "inv_1", seq, NOW, "wh_1",
				new StockChange.Deltas(onHand, reserved, safetyStock, 0, 0),
				new StockChange.After(after.onHand(), after.reserved(), after.safetyStock(), 0, 0));
	}

}
