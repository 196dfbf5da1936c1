package io.holdfast.kernel;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.Clock;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** The scheduler goes by the one clock too. */
@Component
@RequiredArgsConstructor
class SchedulerClock implements Clock {

	private final TimeSource time;

	@Override
	public Instant now() {
		return this.time.now();
	}

}
