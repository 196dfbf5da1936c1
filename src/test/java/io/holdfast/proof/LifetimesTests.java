package io.holdfast.proof;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An order's reservation begins with who reserves, and ends with who ends it. */
class LifetimesTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final Request reserve = request("1-0", Act.Kind.RESERVE, 1, 200);

	private final Request end = request("1-1", Act.Kind.UNRESERVE, 3, 204);

	private final Request late = request("1-2", Act.Kind.UNRESERVE, 5, 204);

	@Test
	void whatNobodyHasBegunIsNotThere() {
		assertThat(new Lifetimes(List.of(this.end)).mayBeThere(this.end)).isFalse();
		assertThat(new Lifetimes(List.of(this.end)).mayBeMissing(this.end)).isTrue();
	}

	@Test
	void whatWasBegunIsThereUntilSomeoneEndsIt() {
		Lifetimes lifetimes = new Lifetimes(List.of(this.reserve, this.end, this.late));
		assertThat(lifetimes.mayBeThere(this.end)).isTrue();
		assertThat(lifetimes.mayBeMissing(this.end)).isFalse();
		assertThat(lifetimes.mayBeThere(this.late)).isFalse();
		assertThat(lifetimes.mayBeMissing(this.late)).isTrue();
	}

	@Test
	void whatNobodyKnowsTheEndOfMayHaveEndedItOrNot() {
		Request unknown = request("1-1", Act.Kind.UNRESERVE, 3, Attempt.NO_ANSWER);
		Lifetimes lifetimes = new Lifetimes(List.of(this.reserve, unknown, this.late));
		assertThat(lifetimes.mayBeThere(this.late)).isTrue();
		assertThat(lifetimes.mayBeMissing(this.late)).isTrue();
	}

	@Test
	void whatIsNotAnsweredYetMayNotHaveBeenThere() {
		Act reserve = this.reserve.act();
		Request slow = new Request("1-9",
				List.of(new Attempt(reserve, "1-9", START, START.plusSeconds(60), 201, MissingNode.getInstance())));
		assertThat(new Lifetimes(List.of(this.reserve, this.late)).underWaySince(this.late))
			.isEqualTo(START.plusSeconds(5));
		assertThat(new Lifetimes(List.of(this.reserve, slow, this.late)).underWaySince(this.late)).isEqualTo(START);
	}

	private static Request request(String key, Act.Kind kind, int second, int status) {
		return new Request(key, List.of(new Attempt(new Act(kind, "order_4", "", ""), key, START.plusSeconds(second),
				START.plusSeconds(second + 1), status, MissingNode.getInstance())));
	}

}
