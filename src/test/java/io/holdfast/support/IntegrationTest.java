package io.holdfast.support;

import java.util.Map;

import io.holdfast.kernel.IdSource;
import io.holdfast.kernel.TimeSource;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real PostgreSQL, emptied before each test; clock and ids are
 * real until a test takes them over. Chores are done only where a test has them done.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "holdfast.sample-data=false", "db-scheduler.enabled=false" })
@ActiveProfiles("local")
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
	protected OwnersDatabase owner;

	/** The owner's, who sees all. */
	protected JdbcClient jdbc;

	protected Api api;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", PostgresTestDatabase::url);
		properties.add("spring.datasource.username", () -> PostgresTestDatabase.SERVING_ROLE);
		properties.add("spring.datasource.password", () -> PostgresTestDatabase.SERVING_PASSWORD);
		properties.add("spring.flyway.user", PostgresTestDatabase::owner);
		properties.add("spring.flyway.password", PostgresTestDatabase::ownersPassword);
	}

	@BeforeEach
	void startAfresh() {
		this.jdbc = this.owner.jdbc();
		this.clock.reset();
		this.ids.reset();
		this.api = new Api(this.port, Map.of());
		this.books.burn();
	}

	/** Lets tests take over the clock and the ids. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		OwnersDatabase ownersDatabase(@Value("${spring.flyway.url}") String url,
				@Value("${spring.flyway.user}") String owner, @Value("${spring.flyway.password}") String password) {
			return new OwnersDatabase(url, owner, password);
		}

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
