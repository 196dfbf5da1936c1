package io.holdfast.bench;

import org.HdrHistogram.AbstractHistogram;

/**
 * What a load brought.
 *
 * @param perSecond of what was asked for, answered
 * @param p50 and the other percentiles: milliseconds
 * @param generatorShare of all processors, what the load itself took
 */
record Measurement(double perSecond, double p50, double p95, double p99, double generatorShare) {

	static Measurement of(double perSecond, AbstractHistogram nanos, double generatorShare) {
		return new Measurement(perSecond, millis(nanos, 50), millis(nanos, 95), millis(nanos, 99), generatorShare);
	}

	/** Of a request that asks for many. */
	Measurement times(int lines) {
		return new Measurement(this.perSecond * lines, this.p50, this.p95, this.p99, this.generatorShare);
	}

	private static double millis(AbstractHistogram nanos, double percentile) {
		return nanos.getValueAtPercentile(percentile) / 1e6;
	}

}
