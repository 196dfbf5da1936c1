package io.holdfast.proof;

import java.time.Duration;

/**
 * How long a client keeps on.
 *
 * @param tries of one act, at most
 * @param delay before he asks again what was not done or not heard
 * @param pause before the next act
 */
record Patience(int tries, Duration delay, Duration pause) {

	void beforeRepeat() {
		sleep(this.delay);
	}

	void beforeNext() {
		sleep(this.pause);
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
