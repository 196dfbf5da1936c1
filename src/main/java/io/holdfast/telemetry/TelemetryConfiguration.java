package io.holdfast.telemetry;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is traced, and that figures can be refreshed at their rate. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TelemetryConfiguration {

	/**
	 * Nothing where nobody takes the traces; ids of traces still stand in the log, the
	 * caller's where it has one. Else as the caller has it, or the configured share.
	 */
	@Bean
	Sampler sampler(ObjectProvider<SpanExporter> exporters, TracingProperties properties) {
		if (exporters.stream().findAny().isEmpty()) {
			return Sampler.alwaysOff();
		}
		Sampler share = Sampler.traceIdRatioBased(properties.getSampling().getProbability());
		return new LinkSampler(Sampler.parentBased(share));
	}

}
