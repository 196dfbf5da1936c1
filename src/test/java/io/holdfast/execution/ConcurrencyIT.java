package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds however many ask at once. */
@ExtendWith(OutputCaptureExtension.class)
class ConcurrencyIT extends IntegrationTest {

	@Test
	void ofTwoHundredCallersOnFiftyUnitsExactlyFiftySucceed() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 50);
		List<Answer> answers = AtOnce.run(200, (caller) -> persistently(() -> this.api.post("/allocations", """
				{"orderId": "order_%d", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
				 "warehouseId": "wh_1"}""".formatted(caller))));
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(50);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.hasSize(150)
			.allMatch((answer) -> answer.code().equals("INSUFFICIENT_STOCK"));
		this.books.assertBalanced();
	}

	@Test
	void bulksThatWantTheSameItemsInOppositeOrderNeverDeadlock(CapturedOutput log) {
		this.given.warehouse("wh_1").item("inv_a").item("inv_b");
		this.given.stock("inv_a", "wh_1", 2000).stock("inv_b", "wh_1", 2000);
		List<Answer> answers = IntStream.range(0, 50)
			.mapToObj((round) -> AtOnce.run(40,
					(caller) -> persistently(
							() -> (caller % 2 == 0) ? bulk("inv_a", "inv_b") : bulk("inv_b", "inv_a"))))
			.flatMap(List::stream)
			.toList();
		assertThat(answers).hasSize(2000).allMatch((answer) -> answer.status() == 201);
		assertThat(log).doesNotContain("Deadlock");
		this.books.assertBalanced();
	}

	@Test
	void ofCancelAndFulfillOfOneConfirmedAllocationAtOnceOneWins() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 100);
		for (int round = 0; round < 50; round++) {
			String id = this.given.pending("inv_1", "wh_1", 1);
			this.given.confirm(id);
			List<Answer> answers = AtOnce.run(List.<Callable<Answer>>of(() -> persistently(() -> cancel(id)),
					() -> persistently(() -> this.api.put("/allocations/" + id + "/fulfill"))));
			assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
		}
		assertSoldOnce();
	}

	@Test
	void confirmCancelAndFulfillOfOnePendingAllocationAtOnceMakeALegalSequence() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 100);
		List<List<String>> legal = List.of(List.of("PENDING", "CANCELLED"), List.of("PENDING", "CONFIRMED"),
				List.of("PENDING", "CONFIRMED", "CANCELLED"), List.of("PENDING", "CONFIRMED", "FULFILLED"));
		for (int round = 0; round < 50; round++) {
			String id = this.given.pending("inv_1", "wh_1", 1);
			List<Answer> answers = AtOnce.run(
					List.<Callable<Answer>>of(() -> persistently(() -> this.api.put("/allocations/" + id + "/confirm")),
							() -> persistently(() -> cancel(id)),
							() -> persistently(() -> this.api.put("/allocations/" + id + "/fulfill"))));
			List<String> history = new ArrayList<>();
			this.api.get("/allocations/" + id)
				.data()
				.path("statusHistory")
				.forEach((step) -> history.add(step.path("status").asString()));
			assertThat(legal).contains(history);
			assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(history.size() - 1);
		}
		assertSoldOnce();
	}

	/** Each fulfilled unit has left the warehouse once. */
	private void assertSoldOnce() {
		long fulfilled = this.jdbc.sql("select count(*) from allocation where status = 'FULFILLED'")
			.query(Long.class)
			.single();
		assertThat(this.api.get("/items/inv_1").data().path("quantityOnHand").asLong()).isEqualTo(100 - fulfilled);
		this.books.assertBalanced();
	}

	/**
	 * A 503 that says that nothing was done may be asked again at once: a busy machine is
	 * no failure here.
	 */
	private static Answer persistently(Supplier<Answer> call) {
		Answer answer = call.get();
		for (int i = 0; i < 20 && Set.of("CONTENTION", "UNAVAILABLE").contains(answer.code()); i++) {
			answer = call.get();
		}
		return answer;
	}

	private Answer bulk(String first, String second) {
		return this.api.post("/allocations/bulk", """
				{"orderId": "order", "warehouseId": "wh_1", "atomic": true, "items": [
				 {"orderItemId": "one", "inventoryItemId": "%s", "quantity": 1},
				 {"orderItemId": "two", "inventoryItemId": "%s", "quantity": 1}]}""".formatted(first, second));
	}

	private Answer cancel(String id) {
		return this.api.put("/allocations/" + id + "/cancel", "{\"reason\": \"race\"}");
	}

}
