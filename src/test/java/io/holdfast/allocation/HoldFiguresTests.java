package io.holdfast.allocation;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What several tenants have open together. */
class HoldFiguresTests {

	private static final HoldFigures SOON = new HoldFigures(1, 10, 100, Duration.ofSeconds(1));

	private static final HoldFigures LATE = new HoldFigures(2, 20, 200, Duration.ofSeconds(2));

	private static final HoldFigures NEVER = new HoldFigures(3, 30, 300, null);

	@Test
	void figuresAddUpAndTheSoonestExpiryStands() {
		HoldFigures together = new HoldFigures(3, 30, 300, Duration.ofSeconds(1));
		assertThat(SOON.plus(LATE)).isEqualTo(together);
		assertThat(LATE.plus(SOON)).isEqualTo(together);
	}

	@Test
	void whatNeverExpiresIsNeverTheSoonest() {
		assertThat(SOON.plus(NEVER).untilExpiry()).isEqualTo(Duration.ofSeconds(1));
		assertThat(NEVER.plus(SOON).untilExpiry()).isEqualTo(Duration.ofSeconds(1));
		assertThat(NEVER.plus(NEVER).untilExpiry()).isNull();
	}

}
