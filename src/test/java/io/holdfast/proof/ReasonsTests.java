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
 * and is released in second 30; in second 40 two are committed to an order.
 */
class ReasonsTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final Model model = new Model(Map.of("1-0", at(20)));

	@BeforeEach
	void play() {
		Entries entries = new Entries(this.model);
		entries.receive(at(0), 5);
		entries.promise(at(10), "alloc_1", "order_9", 3, 0);
		entries.expire(at(30), "alloc_1", "order_9", 3, 0);
		entries.book(at(40), "COMMIT", "order_4", 2, 0);
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

	@Test
	void whatIsCommittedToOthersIsShort() {
		assertThat(violations(shortage(4, 3), 41, 42)).isZero();
		assertThat(violations(shortage(4, 5), 41, 42)).isOne();
	}

	@Test
	void otherHelpThanTheModelsIsNone() {
		assertThat(violations(shortage(4, 2).replace("\"pendingHolds\": 3", "\"pendingHolds\": 2"), 12, 13)).isOne();
	}

	@Test
	void aReservationIsShortOfWhatIsFree() {
		Act reserve = new Act(Act.Kind.RESERVE, "order_5", "", """
				{"items": [{"orderItemId": "a", "inventoryItemId": "inv_1", "quantity": 4}]}""");
		String shortage = shortage(4, 2).replaceFirst("\"wh_1\"", "null");
		assertThat(violations(attempt(reserve, shortage, 12, 13))).isZero();
		assertThat(violations(attempt(reserve, shortage, 31, 32))).isOne();
	}

	@Test
	void whatCertainlyIsReservedIsNotMissing() {
		Act unreserve = new Act(Act.Kind.UNRESERVE, "order_4", "", "");
		String missing = """
				{"error": {"code": "RESERVATION_NOT_FOUND"}}""";
		assertThat(violations(attempt(unreserve, missing, 31, 32))).isZero();
		assertThat(violations(attempt(unreserve, missing, 41, 42))).isOne();
	}

	@Test
	void aPlanIsOfWhatThereWas() {
		assertThat(isPlanned(4, "", 12, 13)).isTrue();
		assertThat(isPlanned(4, "", 5, 9)).isFalse();
		assertThat(isPlanned(2, "\"warehouses\": [\"wh_1\"],", 12, 13)).isFalse();
	}

	private boolean isPlanned(int quantity, String warehouses, int from, int to) {
		Act plan = new Act(Act.Kind.PLAN, "", "", """
				{"orderId": "order_9", "items": [{"orderItemId": "a", "inventoryItemId": "inv_1", "quantity": %d}]}"""
			.formatted(quantity));
		return new OrderReasons(this.model).isTrue(new Attempt(plan, "2-0", at(from), at(to), 200, JSON.readTree("""
				{"data": {"feasible": false, %s "shortages": [{"index": 0, "requested": %d, "available": 2}]}}"""
			.formatted(warehouses, quantity))));
	}

	private int violations(String answer, int from, int to) {
		Act create = new Act(Act.Kind.CREATE, "inv_1", "/allocations", """
				{"orderId": "order_9", "orderItemId": "a", "inventoryItemId": "inv_1", "quantity": 4}""");
		return violations(attempt(create, answer, from, to));
	}

	private int violations(Attempt attempt) {
		SoftAssertions violations = new SoftAssertions();
		new Reasons(Request.of(List.of(attempt)), this.model).check(violations);
		return violations.errorsCollected().size();
	}

	/** With the help that there was while the hold was there, or nothing was held. */
	private static String shortage(int requested, int available) {
		String help = (available == 2) ? """
				{"totalAvailable": 2, "pendingHolds": 3, "nextReleaseAt": "2026-01-01T00:00:20Z",
				 "availableByWarehouse": [{"warehouseId": "wh_1", "available": 2}]}""" : """
				{"totalAvailable": 3, "pendingHolds": 0, "nextReleaseAt": null,
				 "availableByWarehouse": [{"warehouseId": "wh_1", "available": 5}]}""";
		return """
				{"error": {"code": "INSUFFICIENT_STOCK", "details": {"inventoryItemId": "inv_1", "warehouseId": "wh_1",
				 "requested": %d, "available": %d, "help": %s}}}""".formatted(requested, available, help);
	}

	private static Attempt attempt(Act act, String answer, int from, int to) {
		return new Attempt(act, "2-0", at(from), at(to), 409, JSON.readTree(answer));
	}

	private static Instant at(int second) {
		return START.plusSeconds(second);
	}

}
