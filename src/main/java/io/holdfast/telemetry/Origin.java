package io.holdfast.telemetry;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/**
 * The request that something is done for, so that it is found again in logs and traces
 * wherever the work is done.
 *
 * @param requestId null if no request asked for it
 * @param span the request's own, null if there is none
 */
public record Origin(@Nullable String requestId, @Nullable Span span) {

	/** Whether it is known that nobody will see the request in a trace. */
	public boolean isUntraced() {
		return this.span != null && Boolean.FALSE.equals(this.span.context().sampled());
	}

}
