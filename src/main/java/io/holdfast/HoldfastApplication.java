package io.holdfast;

import java.util.Arrays;

import io.holdfast.tenancy.AdminTokenCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Without Spring Boot's own error page: every error is answered in a dialect. Without its
 * own user and password: nobody is known by default.
 */
@SpringBootApplication(exclude = { ErrorMvcAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class })
@ConfigurationPropertiesScan
public class HoldfastApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(AdminTokenCommand.NAME)) {
			AdminTokenCommand.run(Arrays.copyOfRange(args, 1, args.length));
			return;
		}
		Carriers.leaveOneProcessorToTheLanes();
		SpringApplication.run(HoldfastApplication.class, args);
	}

}
