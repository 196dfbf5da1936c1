package io.holdfast.groupcommit;

import java.util.List;

/**
 * What a lane does with a batch.
 *
 * @param <G> what the batch is of
 * @param <S> what is submitted
 * @param <R> what becomes of it
 */
@FunctionalInterface
public interface Work<G, S, R> {

	/**
	 * All or nothing: where it throws, nothing was done of any.
	 * @return in the order of the submissions
	 */
	List<R> execute(G group, List<S> submissions);

}
