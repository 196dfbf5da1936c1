package io.holdfast.system;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whether there is a database to start with. */
class DatabaseInitializerTests {

	private final MockEnvironment environment = new MockEnvironment();

	@ParameterizedTest
	@ValueSource(strings = { "", "production", "default" })
	void withoutAUrlItSaysInOneSentenceWhatToSet(String profile) {
		if (!profile.isEmpty()) {
			this.environment.setActiveProfiles(profile);
		}
		assertThatExceptionOfType(NoDatabaseException.class).isThrownBy(this::initialize)
			.extracting(DatabaseInitializerTests::told)
			.asString()
			.matches("[^.]*\\.")
			.contains("PostgreSQL", "SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME",
					"SPRING_DATASOURCE_PASSWORD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "local", "production" })
	void withAUrlItDoesNothing(String profile) {
		this.environment.setActiveProfiles(profile);
		this.environment.setProperty("spring.datasource.url", "jdbc:postgresql://database:5432/holdfast");
		Object[] before = sources();
		initialize();
		assertThat(sources()).containsExactly(before);
		assertThat(this.environment.getProperty("spring.datasource.url"))
			.isEqualTo("jdbc:postgresql://database:5432/holdfast");
		assertThat(this.environment.getProperty("spring.datasource.username")).isNull();
	}

	@Test
	void theVariableOfTheEnvironmentCounts() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/holdfast")));
		Object[] before = sources();
		initialize();
		assertThat(sources()).containsExactly(before);
	}

	/** What stands in the log instead of a stack trace. */
	private static @Nullable String told(NoDatabaseException ex) {
		FailureAnalysis analysis = new NoDatabaseException.Analyzer().analyze(new IllegalStateException(ex));
		return (analysis != null) ? analysis.getDescription() : null;
	}

	private Object[] sources() {
		return this.environment.getPropertySources().stream().map(PropertySource::getName).toArray();
	}

	private void initialize() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.setEnvironment(this.environment);
		new DatabaseInitializer().initialize(context);
	}

}
