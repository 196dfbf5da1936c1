package io.holdfast.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five units, of which a hold keeps three from second 10 until it is over in second 20,
 * and is released in second 30.
 */
class ReasonsTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final Model model = new Model(Map.of("1-0", at(20)));

	@BeforeEach
	void play() {
		this.model
			.play(new Entry("inv_1", 1, "tx_1", at(0), "RECEIPT", "wh_1", 5, 0, 0, 5, 0, 0, null, null, "tester"));
		this.model.play(new Entry("inv_1", 2, "tx_2", at(10), "RESERVE", "wh_1", 0, 3, 0, 5, 3, 0, "alloc_1", "PENDING",
				"1-0"));
		this.model.play(new Entry("inv_1", 3, "tx_3", at(30), "EXPIRE", "wh_1", 0, -3, 0, 5, 0, 0, "alloc_1",
				"CANCELLED", "system"));
	}

	@Test
	void whatWasShortAtSomeInstantOfTheSpanHasAReason() {
		assertThat(violations(shortage(4, 2), 12, 13)).isZero();
		assertThat(violations(shortage(4, 2), 5, 10)).isZero();
		assertThat(violations(shortage(4, 2), 19, 40)).isZero();
	}

	@Test
	void whatWasNotShortHasNone() {
		assertThat(violations(shortage(4, 2), 5, 9)).isOne();
		assertThat(violations(shortage(4, 2), 31, 32)).isOne();
	}

	@Test
	void anotherFigureThanTheModelsIsNone() {
		assertThat(violations(shortage(4, 1), 12, 13)).isOne();
	}

	@Test
	void aHoldThatIsOverIsNone() {
		assertThat(violations(shortage(4, 2), 21, 29)).isOne();
	}

	@Test
	void aStepOnAHoldIsRefusedOnceItIsOverAndNoSooner() {
		Act confirm = new Act(Act.Kind.CONFIRM, "alloc_1", "", "{}");
		String expired = """
				{"error": {"code": "ALLOCATION_EXPIRED", "details": {"expiredAt": "2026-01-01T00:00:20Z"}}}""";
		assertThat(violations(attempt(confirm, expired, 19, 21))).isZero();
		assertThat(violations(attempt(confirm, expired, 12, 19))).isOne();
	}

	@Test
	void aStepIsIllegalOnlyFromTheStatusThatItNames() {
		Act fulfill = new Act(Act.Kind.FULFILL, "alloc_1", "", "{}");
		String illegal = """
				{"error": {"code": "INVALID_STATUS_TRANSITION",
				 "details": {"currentStatus": "%s", "requestedStatus": "FULFILLED"}}}""";
		assertThat(violations(attempt(fulfill, illegal.formatted("PENDING"), 12, 13))).isZero();
		assertThat(violations(attempt(fulfill, illegal.formatted("CANCELLED"), 12, 13))).isOne();
		assertThat(violations(attempt(fulfill, illegal.formatted("CONFIRMED"), 12, 13))).isOne();
	}

	private int violations(String answer, int from, int to) {
		Act create = new Act(Act.Kind.CREATE, "inv_1", "/allocations", "{\"quantity\": 4}");
		return violations(attempt(create, answer, from, to));
	}

	private int violations(Attempt attempt) {
		SoftAssertions violations = new SoftAssertions();
		new Reasons(Request.of(List.of(attempt)), this.model).check(violations);
		return violations.errorsCollected().size();
	}

	private static String shortage(int requested, int available) {
		return """
				{"error": {"code": "INSUFFICIENT_STOCK", "details":
				 {"warehouseId": "wh_1", "requested": %d, "available": %d}}}""".formatted(requested, available);
	}

	private static Attempt attempt(Act act, String answer, int from, int to) {
		return new Attempt(act, "2-0", at(from), at(to), 409, new JsonMapper().readTree(answer));
	}

	private static Instant at(int second) {
		return START.plusSeconds(second);
	}

}
