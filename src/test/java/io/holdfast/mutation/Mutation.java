package io.holdfast.mutation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils a request, or, seldom, does not. */
interface Mutation {

	Request apply(Operation operation, Request request, RandomGenerator random);

	static <T> T any(List<T> values, RandomGenerator random) {
		return values.get(random.nextInt(values.size()));
	}

}
