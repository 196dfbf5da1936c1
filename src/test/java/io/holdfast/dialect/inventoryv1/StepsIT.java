package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.Set;

import io.holdfast.kernel.AllocationStatus;
import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.holdfast.kernel.AllocationStatus.CANCELLED;
import static io.holdfast.kernel.AllocationStatus.CONFIRMED;
import static io.holdfast.kernel.AllocationStatus.FULFILLED;
import static io.holdfast.kernel.AllocationStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From promise to shipment or cancellation: which steps there are, and what each does.
 */
class StepsIT extends InventoryV1Scenario {

	private static final Set<List<AllocationStatus>> LEGAL = Set.of(List.of(PENDING, CONFIRMED),
			List.of(PENDING, CANCELLED), List.of(CONFIRMED, FULFILLED), List.of(CONFIRMED, CANCELLED));

	@BeforeEach
	void setUpTenUnits() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
	}

	@ParameterizedTest
	@EnumSource
	void onlyLegalStepsAreTaken(AllocationStatus current) {
		for (AllocationStatus next : List.of(CONFIRMED, CANCELLED, FULFILLED)) {
			String id = this.given.allocation("inv_1", "wh_1", current);
			int version = allocation(id).path("version").intValue();
			List<?> before = allRows();
			Answer answer = step(id, next);
			if (LEGAL.contains(List.of(current, next))) {
				assertThat(answer.status()).isEqualTo(200);
				assertContains(answer.data(),
						"{\"id\": \"%s\", \"status\": \"%s\", \"previousStatus\": \"%s\", \"version\": %d}"
							.formatted(id, next, current, version + 1));
				assertContains(allocation(id), "{\"status\": \"%s\", \"version\": %d}".formatted(next, version + 1));
			}
			else {
				assertThat(answer.status()).isEqualTo(409);
				assertContains(answer.json(), """
						{"error": {"code": "INVALID_STATUS_TRANSITION",
						 "message": "Cannot transition allocation from %2$s to %3$s",
						 "details": {"allocationId": "%1$s", "currentStatus": "%2$s", "requestedStatus": "%3$s"}}}"""
					.formatted(id, current, next));
				assertThat(allRows()).isEqualTo(before);
			}
		}
		this.books.assertBalanced();
	}

	@Test
	void theHistoryHasEveryStepWithItsUserAndItsReason() {
		String id = create("inv_1", "wh_1", 4).data().path("id").stringValue();
		this.api.with("X-Actor-Id", "cashier").put("/allocations/" + id + "/confirm", "{\"notes\": \"paid\"}");
		this.api.with("X-Actor-Id", "support")
			.put("/allocations/" + id + "/cancel", "{\"reason\": \"changed his mind\"}");
		assertContains(allocation(id), """
				{"statusHistory": [{"status": "PENDING", "userId": "local"},
				 {"status": "CONFIRMED", "userId": "cashier", "reason": "paid"},
				 {"status": "CANCELLED", "userId": "support", "reason": "changed his mind"}]}""");
	}

	@Test
	void cancellingAConfirmedPromiseFreesItsUnits() {
		String id = create("inv_1", "wh_1", 4).data().path("id").stringValue();
		confirm(id);
		assertContains(cancel(id).data(), """
				{"previousStatus": "CONFIRMED", "inventoryItem": {"quantityAvailable": 10, "quantityReserved": 0}}""");
		assertContains(item("inv_1"), "{\"quantityOnHand\": 10, \"quantityReserved\": 0}");
		this.books.assertBalanced();
	}

	@Test
	void cancellingNeedsAReason() {
		String id = create("inv_1", "wh_1", 4).data().path("id").stringValue();
		List<?> before = allRows();
		for (String body : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": null}")) {
			Answer answer = this.api.put("/allocations/" + id + "/cancel", body);
			assertThat(answer.status()).isEqualTo(400);
			assertContains(answer.json(),
					"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"reason\"}]}}}");
		}
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void anUnknownAllocationIsNotFound() {
		for (Answer answer : List.of(confirm("alloc_x"), cancel("alloc_x"), fulfill("alloc_x"),
				this.api.get("/allocations/alloc_x"))) {
			assertThat(answer.status()).isEqualTo(404);
			assertContains(answer.json(),
					"{\"error\": {\"code\": \"ALLOCATION_NOT_FOUND\", \"details\": {\"id\": \"alloc_x\"}}}");
		}
	}

	private Answer step(String id, AllocationStatus next) {
		return switch (next) {
			case CONFIRMED -> confirm(id);
			case CANCELLED -> cancel(id);
			case FULFILLED -> fulfill(id);
			case PENDING -> throw new IllegalArgumentException("No step leads there");
		};
	}

}
