package io.holdfast.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which steps are legal. */
class AllocationStatusTests {

	@ParameterizedTest(name = "{0} may become {1}: {2}")
	@CsvSource(textBlock = """
			PENDING,   PENDING,   false
			PENDING,   CONFIRMED, true
			PENDING,   FULFILLED, false
			PENDING,   CANCELLED, true
			CONFIRMED, PENDING,   false
			CONFIRMED, CONFIRMED, false
			CONFIRMED, FULFILLED, true
			CONFIRMED, CANCELLED, true
			FULFILLED, PENDING,   false
			FULFILLED, CONFIRMED, false
			FULFILLED, FULFILLED, false
			FULFILLED, CANCELLED, false
			CANCELLED, PENDING,   false
			CANCELLED, CONFIRMED, false
			CANCELLED, FULFILLED, false
			CANCELLED, CANCELLED, false
			""")
	void takesOnlyLegalSteps(AllocationStatus from, AllocationStatus to, boolean legal) {
		assertThat(from.mayBecome(to)).isEqualTo(legal);
	}

	@ParameterizedTest(name = "{0} is open: {1}")
	@CsvSource({ "PENDING, true", "CONFIRMED, true", "FULFILLED, false", "CANCELLED, false" })
	void isOpenWhileItHoldsStock(AllocationStatus status, boolean open) {
		assertThat(status.isOpen()).isEqualTo(open);
	}

}
