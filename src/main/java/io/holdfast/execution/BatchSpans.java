package io.holdfast.execution;

import java.util.List;
import java.util.Map;

import io.holdfast.kernel.TenantId;
import io.holdfast.telemetry.Origin;
import io.holdfast.telemetry.RequestKeys;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Begins the span of a batch. It has no parent, since it may serve many requests: it is
 * linked to theirs, and theirs say which batch it was.
 */
@Component
@RequiredArgsConstructor
class BatchSpans {

	private final Tracer tracer;

	BatchSpan start(TenantId tenant, List<Submission> submissions) {
		if (submissions.stream().allMatch((submission) -> submission.origin().isUntraced())) {
			return BatchSpan.NONE;
		}
		Span.Builder builder = this.tracer.spanBuilder().setNoParent().name("batch");
		submissions.forEach((submission) -> link(builder, submission.origin()));
		Span span = builder.tag("holdfast.tenant", tenant.value())
			.tag("holdfast.submissions", submissions.size())
			.tag("holdfast.commands", submissions.stream().mapToLong((each) -> each.commands().size()).sum())
			.start();
		submissions.forEach((submission) -> refer(submission.origin().span(), span));
		return new BatchSpan(span, this.tracer.withSpan(span));
	}

	private static void link(Span.Builder builder, Origin origin) {
		if (origin.span() != null) {
			Map<String, Object> tags = (origin.requestId() != null) ? Map.of(RequestKeys.TRACED, origin.requestId())
					: Map.of();
			builder.addLink(new Link(origin.span(), tags));
		}
	}

	private static void refer(@Nullable Span request, Span batch) {
		if (request != null && !batch.isNoop()) {
			request.tag("holdfast.batch.trace_id", batch.context().traceId());
			request.tag("holdfast.batch.span_id", batch.context().spanId());
		}
	}

}
