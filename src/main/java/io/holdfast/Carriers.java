package io.holdfast;

/**
 * The threads that carry virtual ones: requests, that is. Whatever reads and writes for
 * hundreds of callers would else be run before the batch that they all wait for.
 */
final class Carriers {

	/** The JVM's own setting, read when the first virtual thread starts. */
	private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

	private Carriers() {
	}

	/** Unless the JVM was told otherwise. */
	static void leaveOneProcessorToTheLanes() {
		if (System.getProperty(PARALLELISM) == null) {
			System.setProperty(PARALLELISM, String.valueOf(of(Runtime.getRuntime().availableProcessors())));
		}
	}

	/** One fewer than there are processors, but one at least. */
	static int of(int processors) {
		return Math.max(1, processors - 1);
	}

}
