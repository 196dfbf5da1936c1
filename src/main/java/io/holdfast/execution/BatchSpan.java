package io.holdfast.execution;

import java.util.function.Supplier;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/** The span of a batch while it runs: what is logged meanwhile carries its ids. */
record BatchSpan(Span span, Tracer.SpanInScope scope) implements AutoCloseable {

	/** Of a batch that nobody will look at. */
	static final BatchSpan NONE = new BatchSpan(Span.NOOP, () -> {
	});

	/** Says in the span how it went. */
	Settlement watch(Supplier<Settlement> batch) {
		try {
			Settlement settlement = batch.get();
			this.span.tag("holdfast.items", settlement.items())
				.tag("holdfast.refused", settlement.refusals())
				.tag("holdfast.expired", settlement.expired().holds())
				.tag("holdfast.result", "committed");
			return settlement;
		}
		catch (RuntimeException ex) {
			this.span.error(ex).tag("holdfast.result", "failed");
			throw ex;
		}
	}

	@Override
	public void close() {
		this.scope.close();
		this.span.end();
	}

}
