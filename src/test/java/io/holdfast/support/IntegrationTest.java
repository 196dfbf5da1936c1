package io.holdfast.support;

import java.util.Map;

import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.TimeSource;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real PostgreSQL, emptied before each test; clock and ids are
 * real until a test takes them over. Chores are done only where a test has them done.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "holdfast.trust-actor-header=true", "db-scheduler.enabled=false" })
@Import({ IntegrationTest.Beans.class, Given.class, Books.class })
public abstract class IntegrationTest {

	@Autowired
	protected TestClock clock;

	@Autowired
	protected TestIds ids;

	@Autowired
	protected Given given;

	@Autowired
	protected Books books;

	@Autowired
	protected JdbcClient jdbc;

	protected Api api;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", PostgresTestDatabase::url);
		properties.add("spring.datasource.username", PostgresTestDatabase::username);
		properties.add("spring.datasource.password", PostgresTestDatabase::password);
	}

	@BeforeEach
	void startAfresh() {
		this.clock.reset();
		this.ids.reset();
		this.api = new Api(this.port, Map.of());
		this.books.burn();
	}

	/** Lets tests take over the clock and the ids. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		@Primary
		TestClock testClock(@Qualifier("databaseTimeSource") TimeSource database) {
			return new TestClock(database);
		}

		@Bean
		@Primary
		TestIds testIds(@Qualifier("objectIdSource") IdSource real) {
			return new TestIds(real);
		}

	}

}
