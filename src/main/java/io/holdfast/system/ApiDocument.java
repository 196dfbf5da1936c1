package io.holdfast.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Precondition;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** What the API document says of the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Caller.class, Precondition.class)
			.replaceWithSchema(JsonNode.class, new Schema<>())
			.replaceWithSchema(Metadata.class, new MapSchema().additionalProperties(true));
		// A generated client then has one class for each, not one for each place.
		ModelResolver.enumsAsRef = true;
	}

	private static final String TOKEN = "token";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		return new OpenAPI()
			.info(new Info().title("Holdfast")
				.version((properties != null) ? properties.getVersion() : "development")
				.contact(new Contact().name("Holdfast"))
				.description(introduction()))
			.components(new Components().addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("A token `hf_…` of Holdfast's, or a JWT of the issuer that is configured. On a "
								+ "developer's machine it takes none.")))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN))
			.servers(List.of(new Server().url("/").description("The server that this document came from.")));
	}

	private static String introduction() {
		try {
			return new ClassPathResource("openapi/introduction.md").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
