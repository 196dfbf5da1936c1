package io.holdfast.tenancy;

import java.util.Map;
import java.util.Set;

import io.holdfast.kernel.AccessScope;
import io.holdfast.kernel.Actor;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * Makes a token for an administrator, and prints it: for whoever has the database's
 * password and no token. It takes the settings of the service, and a database that the
 * service has migrated.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = { "io.holdfast.kernel", "io.holdfast.tenancy" })
@ComponentScan({ "io.holdfast.kernel", "io.holdfast.tenancy" })
@ConfigurationPropertiesScan({ "io.holdfast.kernel", "io.holdfast.tenancy" })
public class AdminTokenCommand {

	/** The only argument. */
	public static final String NAME = "create-admin-token";

	private static final TokenDetails DETAILS = new TokenDetails("Made by " + NAME, new Actor("admin"), Set.of(),
			Set.of(AccessScope.ADMIN), null);

	/** Prints the token, and nothing else, to standard output. */
	public static void run(String... settings) {
		SpringApplicationBuilder command = new SpringApplicationBuilder(AdminTokenCommand.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.properties(Map.of("logging.level.root", "error", "spring.flyway.enabled", "false", "db-scheduler.enabled",
					"false"));
		try (ConfigurableApplicationContext context = command.run(settings)) {
			System.out.println(context.getBean(TokenService.class).issue(DETAILS).token().text());
		}
	}

}
