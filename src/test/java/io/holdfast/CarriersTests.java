package io.holdfast;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Of the processors, one is left to the lanes. */
class CarriersTests {

	private final @Nullable String before = System.getProperty(Carriers.PARALLELISM);

	@BeforeEach
	void forget() {
		System.clearProperty(Carriers.PARALLELISM);
	}

	@AfterEach
	void remember() {
		if (this.before == null) {
			System.clearProperty(Carriers.PARALLELISM);
		}
		else {
			System.setProperty(Carriers.PARALLELISM, this.before);
		}
	}

	@Test
	void oneIsLeftAndOneIsThere() {
		Carriers.leaveOneProcessorToTheLanes();
		assertThat(Integer.parseInt(System.getProperty(Carriers.PARALLELISM))).isPositive()
			.isEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
	}

	@Test
	void whoSetsItKnowsBetter() {
		System.setProperty(Carriers.PARALLELISM, "7");
		Carriers.leaveOneProcessorToTheLanes();
		assertThat(System.getProperty(Carriers.PARALLELISM)).isEqualTo("7");
	}

}
