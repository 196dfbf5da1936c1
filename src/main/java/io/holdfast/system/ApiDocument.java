package io.holdfast.system;

import java.util.List;
import java.util.Map;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API document says of the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Caller.class)
			.replaceWithSchema(Metadata.class, new MapSchema().additionalProperties(true));
		// A generated client then has one class for each, not one for each place.
		ModelResolver.enumsAsRef = true;
	}

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		return new OpenAPI().info(new Info().title("Holdfast")
			.version((properties != null) ? properties.getVersion() : "development")
			.contact(new Contact().name("Holdfast"))
			.description(
					"""
														Holdfast promises stock to orders, exactly once: reserve units of an item in a warehouse for an \
														order item, then confirm, change, cancel or fulfill the promise.

														**Start here:** create an allocation, look at it, confirm it, fulfill it: the first four operations \
														below, in this order. Press *Execute*; the examples are filled in and work on the sample data.

														- **Quantities** are whole units, **instants** UTC in ISO 8601; those you send may have any offset.
														- **Answers** are `{"success": true, "data": …}` or
														  `{"success": false, "error": {"code", "message", "details"}}`; lists add `page`.
														  More fields may come with time.
														- **Requests**: an optional field may be left out or null, which is the same. An unknown field, \
														parameter or value is refused by name. Bodies may have 1 MB.
														- **Headers**: send `X-Request-Id` (1 to 64 printable ASCII characters, no blank) to find a \
							request again in the log; every answer has it. Where Holdfast runs on a \
														developer's machine, `X-Actor-Id` (1 to 128 printable ASCII characters) names the user whom \
														histories show; elsewhere nobody is believed who can't prove it.
														- **Refusals** change nothing. A 503 other than OUTCOME_UNKNOWN may be repeated as it is."""))
			.servers(List.of(new Server().url("/")
				.description("The server that this document came from, be it local, staging or production.")
				.extensions(Map.of("x-internal", true))));
	}

}
