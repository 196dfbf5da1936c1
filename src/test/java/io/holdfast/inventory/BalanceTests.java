package io.holdfast.inventory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The three figures of an item in a warehouse. */
class BalanceTests {

	private static final int MAX = Integer.MAX_VALUE;

	@ParameterizedTest(name = "{0} on hand, {1} reserved, {2} kept back: {3} available")
	@CsvSource({ "0, 0, 0, 0", "10, 0, 0, 10", "10, 4, 0, 6", "10, 4, 5, 1", "10, 4, 6, 0", "10, 4, 7, 0",
			"10, 10, 0, 0", "0, 0, 3, 0", "2147483647, 0, 0, 2147483647", "2147483647, 2147483647, 2147483647, 0",
			"0, 0, 2147483647, 0" })
	void hasAvailableWhatIsNeitherReservedNorKeptBack(int onHand, int reserved, int safetyStock, long available) {
		assertThat(new Balance(onHand, reserved, safetyStock).available()).isEqualTo(available);
	}

	@ParameterizedTest(name = "{0} on hand, {1} reserved, {2} kept back")
	@CsvSource({ "0, 1, 0", "10, 11, 0", "10, -1, 0", "-1, 0, 0", "-1, -1, 0", "10, 0, -1" })
	void canNotBeWhatNoWarehouseIs(int onHand, int reserved, int safetyStock) {
		assertThatIllegalStateException().isThrownBy(() -> new Balance(onHand, reserved, safetyStock))
			.withMessageContainingAll("on hand " + onHand, "reserved " + reserved, "safety stock " + safetyStock);
	}

	@Test
	void isChangedByEachActInItsOwnWay() {
		Balance balance = new Balance(10, 4, 2);
		assertThat(balance.reserve(3)).isEqualTo(new Balance(10, 7, 2));
		assertThat(balance.release(3)).isEqualTo(new Balance(10, 1, 2));
		assertThat(balance.ship(3)).isEqualTo(new Balance(7, 1, 2));
		assertThat(balance.withOnHand(4)).isEqualTo(new Balance(4, 4, 2));
		assertThat(balance.withSafetyStock(11)).isEqualTo(new Balance(10, 4, 11));
		assertThat(balance).isEqualTo(new Balance(10, 4, 2));
	}

	@Test
	void neverReservesMoreThanIsOnHand() {
		assertThat(new Balance(10, 4, 0).reserve(6)).isEqualTo(new Balance(10, 10, 0));
		assertThatIllegalStateException().isThrownBy(() -> new Balance(10, 4, 0).reserve(7));
	}

	@Test
	void neverGivesBackMoreThanIsReserved() {
		assertThat(new Balance(10, 4, 0).release(4)).isEqualTo(new Balance(10, 0, 0));
		assertThatIllegalStateException().isThrownBy(() -> new Balance(10, 4, 0).release(5));
		assertThat(new Balance(10, 4, 0).ship(4)).isEqualTo(new Balance(6, 0, 0));
		assertThatIllegalStateException().isThrownBy(() -> new Balance(10, 4, 0).ship(5));
	}

	@Test
	void neverCountsFewerThanAreReserved() {
		assertThatIllegalStateException().isThrownBy(() -> new Balance(10, 4, 0).withOnHand(3));
	}

	@Test
	void doesNotOverflow() {
		assertThat(new Balance(MAX, MAX - 1, 0).reserve(1)).isEqualTo(new Balance(MAX, MAX, 0));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Balance(MAX, MAX, 0).reserve(1));
	}

}
