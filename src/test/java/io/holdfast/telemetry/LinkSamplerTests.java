package io.holdfast.telemetry;

import java.util.List;
import java.util.stream.Stream;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which batches are traced. */
class LinkSamplerTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final TraceFlags TRACED = TraceFlags.getSampled();

	private static final TraceFlags UNTRACED = TraceFlags.getDefault();

	@Test
	void oneTracedRequestIsEnough() {
		assertThat(decision(Sampler.alwaysOff(), UNTRACED, TRACED)).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
	}

	@Test
	void whereNoRequestIsTracedItsBatchIsNot() {
		assertThat(decision(Sampler.alwaysOn(), UNTRACED, UNTRACED)).isEqualTo(SamplingDecision.DROP);
	}

	@Test
	void whatIsLinkedToNothingIsDecidedAsElse() {
		assertThat(decision(Sampler.alwaysOn())).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
		assertThat(decision(Sampler.alwaysOff())).isEqualTo(SamplingDecision.DROP);
	}

	private static SamplingDecision decision(Sampler unlinked, TraceFlags... requests) {
		List<LinkData> links = Stream.of(requests)
			.map((flags) -> LinkData
				.create(SpanContext.create(TRACE, "00f067aa0ba902b7", flags, TraceState.getDefault())))
			.toList();
		return new LinkSampler(unlinked)
			.shouldSample(Context.root(), TRACE, "batch", SpanKind.INTERNAL, Attributes.empty(), links)
			.getDecision();
	}

}
