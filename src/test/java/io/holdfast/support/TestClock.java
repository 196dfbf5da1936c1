package io.holdfast.support;

import java.time.Duration;
import java.time.Instant;

import io.holdfast.kernel.TimeSource;

/**
 * The database's clock until a test sets it; from then on it stands still and moves when
 * told.
 */
public class TestClock implements TimeSource {

	private final TimeSource database;

	private volatile Instant instant;

	TestClock(TimeSource database) {
		this.database = database;
	}

	@Override
	public Instant now() {
		Instant set = this.instant;
		return (set != null) ? set : this.database.now();
	}

	public void set(String instant) {
		this.instant = Instant.parse(instant);
	}

	public void advance(Duration duration) {
		this.instant = now().plus(duration);
	}

	void reset() {
		this.instant = null;
	}

}
