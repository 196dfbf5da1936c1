package io.holdfast.system;

import io.holdfast.kernel.Caller;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.info.BuildProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/** What the API document says of the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
	}

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		return new OpenAPI().info(new Info().title("Holdfast")
			.version((properties != null) ? properties.getVersion() : "development")
			.description("""
					Holdfast promises stock to orders, exactly once: reserve units of an item in a warehouse for an \
					order item, confirm, change, cancel and fulfill the promise.

					Quantities are whole units, instants are UTC in ISO 8601. Every answer is
					`{"success": true, "data": …}` or `{"success": false, "error": {"code", "message", "details"}}`,
					and carries `X-Request-Id`. An unknown field or parameter is refused by name."""))
			.servers(List.of(new Server().url("/").description("This server")));
	}

}
