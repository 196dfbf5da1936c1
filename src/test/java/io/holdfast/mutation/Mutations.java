package io.holdfast.mutation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Spoils requests in one to three ways, as a seed tells. */
final class Mutations {

	/** Each kind as often as any other. */
	private static final List<List<Mutation>> KINDS = List.of(JsonMutations.ALL, JsonMutations.ALL, BytesMutations.ALL,
			CsvMutations.ALL, HeaderMutations.ALL, QueryMutations.ALL, TargetMutations.ALL);

	private Mutations() {
	}

	static Request of(Operation operation, long seed) {
		RandomGenerator random = new SplittableRandom(seed);
		Request request = operation.example();
		for (int mutations = 1 + random.nextInt(3); mutations > 0; mutations--) {
			request = Mutation.any(Mutation.any(KINDS, random), random).apply(operation, request, random);
		}
		return request;
	}

}
