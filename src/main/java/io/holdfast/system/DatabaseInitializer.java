package io.holdfast.system;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Sees to it that there is a database before anything is started: the one that is
 * configured, else, on a developer's machine, one that is run from the sources' own
 * libraries.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String URL = "spring.datasource.url";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (StringUtils.hasText(environment.getProperty(URL))) {
			return;
		}
		if (!environment.acceptsProfiles(Profiles.of("local"))
				|| !ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", null)) {
			throw new NoDatabaseException("Holdfast needs a PostgreSQL 15 or newer: set SPRING_DATASOURCE_URL "
					+ "(jdbc:postgresql://host:5432/database), SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, "
					+ "and for the owner of the tables SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.");
		}
		Path directory = Path.of(environment.getRequiredProperty("holdfast.local.data-directory")).toAbsolutePath();
		String url = LocalDatabase.start(directory);
		environment.getPropertySources()
			.addFirst(new MapPropertySource("localDatabase", Map.of(URL, url, "spring.datasource.username",
					"holdfast_app", "spring.flyway.user", LocalDatabase.OWNER)));
	}

}
