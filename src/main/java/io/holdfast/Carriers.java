package io.holdfast;

/**
 * The threads that carry virtual ones: requests, that is. One processor fewer than there
 * are, if there are more than one, unless the JVM was told otherwise. Whatever reads and
 * writes for hundreds of callers would else be run before the batch that they all wait
 * for.
 */
final class Carriers {

	/** The JVM's own setting, read when the first virtual thread starts. */
	static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

	private Carriers() {
	}

	static void leaveOneProcessorToTheLanes() {
		if (System.getProperty(PARALLELISM) == null) {
			int carriers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
			System.setProperty(PARALLELISM, String.valueOf(carriers));
		}
	}

}
