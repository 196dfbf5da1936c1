package io.holdfast.telemetry;

import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import lombok.RequiredArgsConstructor;

/**
 * A span that is linked to others is kept if one of those is: a batch is seen wherever
 * one of its requests is.
 */
@RequiredArgsConstructor
class LinkSampler implements Sampler {

	private final Sampler unlinked;

	@Override
	public SamplingResult shouldSample(Context parent, String traceId, String name, SpanKind kind,
			Attributes attributes, List<LinkData> links) {
		if (links.isEmpty()) {
			return this.unlinked.shouldSample(parent, traceId, name, kind, attributes, links);
		}
		return links.stream().anyMatch((link) -> link.getSpanContext().isSampled()) ? SamplingResult.recordAndSample()
				: SamplingResult.drop();
	}

	@Override
	public String getDescription() {
		return "LinkSampler{" + this.unlinked.getDescription() + "}";
	}

}
