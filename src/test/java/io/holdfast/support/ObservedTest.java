package io.holdfast.support;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with somebody who takes its traces, and with figures that come often. */
@TestPropertySource(
		properties = { "management.tracing.sampling.probability=1.0", "holdfast.telemetry.holds-refresh=500ms" })
@Import(ObservedTest.Traces.class)
public abstract class ObservedTest extends IntegrationTest {

	@Autowired
	private InMemorySpanExporter exporter;

	@Autowired
	private SdkTracerProvider tracing;

	@BeforeEach
	protected void forgetWhatWasTraced() {
		spans();
		this.exporter.reset();
	}

	/** All that ended so far. */
	protected List<SpanData> spans() {
		this.tracing.forceFlush().join(10, TimeUnit.SECONDS);
		return this.exporter.getFinishedSpanItems();
	}

	/** Keeps spans instead of sending them away. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Traces {

		@Bean
		InMemorySpanExporter spanExporter() {
			return InMemorySpanExporter.create();
		}

	}

}
