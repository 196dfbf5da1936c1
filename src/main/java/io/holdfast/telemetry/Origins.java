package io.holdfast.telemetry;

import io.micrometer.tracing.Tracer;
import lombok.RequiredArgsConstructor;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/** Knows which request the current thread works for. */
@Component
@RequiredArgsConstructor
public class Origins {

	private final Tracer tracer;

	public Origin current() {
		return new Origin(MDC.get(RequestKeys.LOGGED), this.tracer.currentSpan());
	}

}
