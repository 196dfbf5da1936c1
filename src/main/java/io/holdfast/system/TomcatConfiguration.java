package io.holdfast.system;

import io.holdfast.dialect.Dialects;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import tools.jackson.databind.json.JsonMapper;

/** Has Tomcat answer in the dialects, even what it refuses by itself. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

	/**
	 * Ids of other systems may hold a slash; in a path it is sent as %2F, and is none
	 * that parts anything.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
		return (factory) -> factory.addConnectorCustomizers(
				(connector) -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
	}

	/** After Spring Boot's own, so that this report is the one that is written. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(Dialects dialects, RequestIds ids,
			JsonMapper json) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(null);
			host.getPipeline().addValve(new SlowBodies());
			host.getPipeline().addValve(new ContainerErrors(dialects, ids, json));
		});
	}

}
