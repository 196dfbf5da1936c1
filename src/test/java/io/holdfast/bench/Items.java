package io.holdfast.bench;

import java.util.concurrent.ThreadLocalRandom;

/** Of which items units are wanted. */
enum Items {

	/** Any of all of them. */
	SPREAD {
		@Override
		String next() {
			return "inv_" + ThreadLocalRandom.current().nextInt(COUNT);
		}
	},

	/** Always the same. */
	HOT {
		@Override
		String next() {
			return "inv_7";
		}
	};

	static final int COUNT = 10_000;

	abstract String next();

}
