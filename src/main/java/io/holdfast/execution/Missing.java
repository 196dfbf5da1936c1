package io.holdfast.execution;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The names of what a batch was to lock and could not. */
final class Missing {

	private final Set<String> names = new HashSet<>();

	void add(Set<String> names) {
		this.names.addAll(names);
	}

	/** Whether the submission names any of it. */
	boolean concerns(Submission submission) {
		return !this.names.isEmpty()
				&& submission.commands().stream().flatMap(Missing::namedBy).anyMatch(this.names::contains);
	}

	private static Stream<String> namedBy(Command command) {
		return Stream
			.of(command.namedItems().stream(), command.namedAllocation().stream(), command.namedConsignments().stream(),
					command.allocatedOrder().stream(), command.namedOrder().stream())
			.flatMap((each) -> each);
	}

}
