package io.holdfast.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.holdfast.kernel.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a batch makes of reservations before it writes any. */
class ReservationsTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final Reservations reservations = new Reservations();

	@Test
	void aLineThatBeginsAgainHasNothingOfItsFormerLife() {
		ReservationLine stored = line();
		stored.ask(14, new Backorder(5, null), 3);
		stored.waitFor(2, NOW);
		this.reservations.add(Set.of("order"), List.of(stored), List.of());
		this.reservations.end(stored);

		ReservationLine again = this.reservations.begin(line());

		assertThat(again).as("the row that is there").isSameAs(stored);
		assertThat(again).usingRecursiveComparison().isEqualTo(line());
		assertThat(this.reservations.of("order", "item").open()).isZero();
		assertThat(this.reservations.getNewLines()).isEmpty();
		assertThat(this.reservations.getGoneLines()).isEmpty();
	}

	@Test
	void aLineThatBeganAndEndedIsNotWritten() {
		ReservationLine line = this.reservations.begin(line());
		this.reservations.end(line);
		assertThat(this.reservations.getNewLines()).isEmpty();
		assertThat(this.reservations.getGoneLines()).isEmpty();
	}

	private static ReservationLine line() {
		return new ReservationLine(TenantId.DEFAULT, "order", "item", "line", 0);
	}

}
