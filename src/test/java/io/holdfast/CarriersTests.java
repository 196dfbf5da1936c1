package io.holdfast;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Of the processors, one is left to the lanes. */
class CarriersTests {

	@ParameterizedTest
	@CsvSource({ "1,1", "2,1", "3,2", "8,7" })
	void oneIsLeftAndOneIsThere(int processors, int carriers) {
		assertThat(Carriers.of(processors)).isEqualTo(carriers);
	}

}
