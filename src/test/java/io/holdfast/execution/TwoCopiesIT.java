package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.ServiceCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static io.holdfast.support.Api.persistently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What holds however many copies of the service are asked, each with its chores on, as in
 * production.
 */
@TestPropertySource(properties = { "db-scheduler.enabled=true", "db-scheduler.polling-interval=100ms",
		"holdfast.sweeper.every=100ms" })
@DirtiesContext // others' chores must not be done behind their backs
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class TwoCopiesIT extends IntegrationTest {

	private static final String CREATE = """
			{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 2,
			 "warehouseId": "wh_1"}""";

	private static ServiceCopy other;

	@Autowired
	private ExpirySweeper sweeper;

	private List<Api> apis;

	@BeforeAll
	static void startTheOther() {
		other = new ServiceCopy(OtherCopy.class);
	}

	@AfterAll
	static void stopTheOther() {
		other.close();
	}

	@BeforeEach
	void stock() {
		this.apis = List.of(this.api, other.api());
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 1000);
	}

	@AfterEach
	void theBooksAreBalanced() {
		this.books.assertBalanced();
	}

	@Test
	void theCopiesAreTwo() {
		assertThat(other.bean(ExpirySweeper.class)).isNotSameAs(this.sweeper);
		assertThat(other.api().port()).isNotEqualTo(this.api.port());
	}

	@Test
	void oneRequestFiftyTimesAtOnceHasOneEffectAndOneAnswer() {
		for (int round = 0; round < 10; round++) {
			String key = "k" + round;
			List<Answer> answers = AtOnce.run(50,
					(caller) -> persistently(() -> under(key, caller).post("/allocations", CREATE)));
			assertThat(answers).extracting(Answer::status).containsOnly(201);
			assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
			assertThat(answers).filteredOn(TwoCopiesIT::isFirst).hasSizeLessThanOrEqualTo(1);
			assertThat(count("allocation")).isEqualTo(round + 1);
		}
	}

	/** Of each pair one wants both items and takes both keys the other way round. */
	@Test
	void keysAndItemsInOppositeOrderNeverDeadlock(CapturedOutput log) {
		this.given.item("inv_2").stock("inv_2", "wh_1", 1000);
		List<Answer> answers = IntStream.range(0, 10)
			.mapToObj((round) -> AtOnce.run(40,
					(caller) -> persistently(() -> write(round, caller, under(key(round, caller), caller)))))
			.flatMap(List::stream)
			.toList();
		assertThat(answers).extracting(Answer::status).containsOnly(200, 201, 422);
		assertThat(log).doesNotContain("Deadlock").doesNotContain("deadlock");
		long promises = answers.stream()
			.filter(TwoCopiesIT::isFirst)
			.filter((answer) -> answer.status() == 201)
			.mapToLong((answer) -> Math.max(1, answer.data().path("allocations").size()))
			.sum();
		assertThat(count("allocation")).isEqualTo(promises).isPositive();
	}

	private static String key(int round, int caller) {
		int key = caller / 4 % 10;
		return "k_" + round + "_" + ((caller % 2 == 0) ? key : 9 - key);
	}

	private static Answer write(int round, int caller, Api api) {
		String first = (caller % 2 == 0) ? "inv_1" : "inv_2";
		String second = (caller % 2 == 0) ? "inv_2" : "inv_1";
		return switch ((caller + round) % 4) {
			case 0, 1 -> api.post("/allocations/bulk", """
					{"orderId": "order", "warehouseId": "wh_1", "atomic": true, "items": [
					 {"orderItemId": "one", "inventoryItemId": "%s", "quantity": 1},
					 {"orderItemId": "two", "inventoryItemId": "%s", "quantity": 1}]}""".formatted(first, second));
			case 2 -> api.post("/allocations", CREATE.replace("inv_1", first));
			default -> api.put("/items/" + second, "{\"sku\": \"%s\", \"name\": \"N\"}".formatted(second));
		};
	}

	@Test
	void oneOfTwoGetsTheLastUnit() {
		for (int round = 0; round < 30; round++) {
			String item = "inv_last_" + round;
			this.given.item(item).stock(item, "wh_1", 2);
			List<Answer> answers = AtOnce.run(2, (caller) -> persistently(
					() -> this.apis.get(caller).post("/allocations", CREATE.replace("inv_1", item))));
			assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
			assertThat(answers).filteredOn((answer) -> answer.status() == 409)
				.extracting(Answer::code)
				.containsExactly("INSUFFICIENT_STOCK");
		}
	}

	@Test
	void whatOneConfirmsAndTheOtherCancelsIsCancelledInTheEnd() {
		List<List<String>> legal = List.of(List.of("PENDING", "CANCELLED"),
				List.of("PENDING", "CONFIRMED", "CANCELLED"));
		for (int round = 0; round < 30; round++) {
			String path = "/allocations/" + this.given.pending("inv_1", "wh_1", 1);
			List<Answer> answers = AtOnce
				.run(List.<Callable<Answer>>of(() -> persistently(() -> this.api.put(path + "/confirm")),
						() -> persistently(() -> other.api().put(path + "/cancel", "{\"reason\": \"race\"}"))));
			List<String> history = history(this.api, path);
			assertThat(legal).contains(history);
			assertThat(history(other.api(), path)).isEqualTo(history);
			assertThat(answers.getFirst().status()).isEqualTo((history.size() == 3) ? 200 : 409);
			assertThat(answers.getLast().status()).isEqualTo(200);
		}
		assertThat(other.api().get("/items/inv_1").data().path("quantityReserved").intValue()).isZero();
	}

	private static List<String> history(Api api, String path) {
		List<String> history = new ArrayList<>();
		api.get(path).data().path("statusHistory").forEach((step) -> history.add(step.path("status").asString()));
		return history;
	}

	/** The sweeps of both schedulers, and one of each copy besides, all at one moment. */
	@Test
	void bothSweepersAtOnceReleaseEachHoldOnce() {
		for (int i = 0; i < 30; i++) {
			String item = "inv_due_" + i;
			this.given.item(item).stock(item, "wh_1", 3);
			this.given.allocation(item, "wh_1", 1, new Expiry.Default());
			this.given.allocation(item, "wh_1", 2, new Expiry.Default());
		}
		this.jdbc.sql("update allocation set expires_at = clock_timestamp()").update();
		AtOnce.run(2, (copy) -> {
			((copy == 0) ? this.sweeper : other.bean(ExpirySweeper.class)).sweep(() -> false);
			return copy;
		});
		await().until(() -> count("allocation where status = 'PENDING'") == 0);
		assertThat(this.jdbc.sql("select allocation_id from journal where type = 'EXPIRE'").query(String.class).list())
			.hasSize(60)
			.doesNotHaveDuplicates();
	}

	private Api under(String key, int caller) {
		return this.apis.get(caller % 2).with("Idempotency-Key", key);
	}

	private static boolean isFirst(Answer answer) {
		return answer.header("Idempotent-Replayed") == null;
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	/** The same service once more, by another name. */
	@TestPropertySource(properties = "db-scheduler.scheduler-name=other")
	static class OtherCopy extends TwoCopiesIT {

	}

}
