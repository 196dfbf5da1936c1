package io.holdfast;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Without Spring Boot's own error page: every error is answered in a dialect. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan
public class HoldfastApplication {

	public static void main(String[] args) {
		Carriers.leaveOneProcessorToTheLanes();
		SpringApplication.run(HoldfastApplication.class, args);
	}

}
