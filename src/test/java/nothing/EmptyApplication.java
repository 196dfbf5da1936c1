package nothing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holdfast's libraries, and an endpoint that does nothing. In no package of Holdfast's,
 * where its tests would take it for a part of the service.
 */
@SpringBootApplication
@RestController
public class EmptyApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(EmptyApplication.class, arguments);
	}

	@GetMapping("/nothing")
	Nothing nothing() {
		return new Nothing(true);
	}

	record Nothing(boolean success) {
	}

}
