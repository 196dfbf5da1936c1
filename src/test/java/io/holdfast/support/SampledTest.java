package io.holdfast.support;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestPropertySource;

/** The service with its sample data, on which the examples of the API document work. */
@Import(SampledTest.Emptied.class)
@TestPropertySource(properties = "holdfast.sample-data=true")
public abstract class SampledTest extends IntegrationTest {

	@Autowired
	@Qualifier("sampleData")
	private ApplicationRunner sampleData;

	@BeforeEach
	void loadSampleData() throws Exception {
		this.sampleData.run(new DefaultApplicationArguments());
	}

	/**
	 * Empties the database of what other tests left, before the sample data are loaded.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Emptied {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		ApplicationRunner emptied(Books books) {
			return (arguments) -> books.burn();
		}

	}

}
