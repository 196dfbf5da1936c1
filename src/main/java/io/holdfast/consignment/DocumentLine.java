package io.holdfast.consignment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A line of a document: its allocations, and what could not be promised of it. */
public record DocumentLine(List<Member> members, List<Shortage> shortages) {

	public static DocumentLine of(ConsignmentView view, int number) {
		return new DocumentLine(view.members().stream().filter((member) -> member.line() == number).toList(),
				view.shortages().stream().filter((shortage) -> shortage.line() == number).toList());
	}

	/** Empty if it has moved away. */
	public Optional<String> orderItemId() {
		return either(Member::orderItemId, Shortage::orderItemId);
	}

	/** Empty if it has moved away. */
	public Optional<String> itemId() {
		return either(Member::itemId, Shortage::itemId);
	}

	/** Units that could not be promised. */
	public long scratched() {
		return this.shortages.stream().mapToLong(Shortage::quantity).sum();
	}

	public LineFigures figures() {
		return LineFigures.of(this.members, scratched());
	}

	/** Only by moving away does a line come to have nothing. */
	public boolean hasMoved() {
		return this.members.isEmpty() && this.shortages.isEmpty();
	}

	private Optional<String> either(Function<Member, String> ofMember, Function<Shortage, String> ofShortage) {
		return Stream.concat(this.members.stream().map(ofMember), this.shortages.stream().map(ofShortage)).findFirst();
	}

}
