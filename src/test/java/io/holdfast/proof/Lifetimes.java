package io.holdfast.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an order had a reservation when somebody was told that it had, or had none: the
 * journal does not show one of which nothing is open and nothing waited for, but requests
 * begin and end it.
 */
class Lifetimes {

	/** By order, those that may have begun or ended its reservation. */
	private final Map<String, List<Request>> requests;

	Lifetimes(List<Request> requests) {
		this.requests = requests.stream()
			.filter((request) -> (request.done().isPresent() || request.mayBeDone()) && request.act().isReserving())
			.collect(Collectors.groupingBy((request) -> request.act().orderId()));
	}

	/** Whether someone may have begun one that nobody certainly has ended since. */
	boolean mayBeThere(Request asked) {
		return others(asked).filter((begin) -> !isEnd(begin) && !isBefore(asked, begin))
			.anyMatch((begin) -> others(asked).filter((end) -> isEnd(end) && end.done().isPresent())
				.noneMatch((end) -> isBefore(begin, end) && isBefore(end, asked)));
	}

	/** Whether whatever was certainly begun may have been ended by someone since. */
	boolean mayBeMissing(Request asked) {
		return others(asked).filter(
				(begin) -> begin.act().kind() == Act.Kind.RESERVE && begin.done().isPresent() && isBefore(begin, asked))
			.allMatch((begin) -> others(asked).filter(Lifetimes::isEnd)
				.anyMatch((end) -> !isBefore(end, begin) && !isBefore(asked, end)));
	}

	/**
	 * Since when what it did not find may have been under way. An entry's instant is
	 * before its commit, and whoever finds no row to lock does not wait for that.
	 */
	Instant underWaySince(Request asked) {
		return Stream
			.concat(Stream.of(asked), others(asked).filter((begin) -> !isEnd(begin) && !isBefore(begin, asked)))
			.map((each) -> each.attempts().getFirst().invoked())
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private Stream<Request> others(Request asked) {
		return this.requests.getOrDefault(asked.act().orderId(), List.of())
			.stream()
			.filter((other) -> !other.key().equals(asked.key()));
	}

	private static boolean isEnd(Request request) {
		return request.act().kind() == Act.Kind.UNRESERVE;
	}

	private static boolean isBefore(Request one, Request other) {
		return end(one).isBefore(other.attempts().getFirst().invoked());
	}

	/** Nobody knows until when it may yet be done of which nobody knows the end. */
	private static Instant end(Request request) {
		return request.decided().map(Attempt::answered).orElse(Instant.MAX);
	}

}
