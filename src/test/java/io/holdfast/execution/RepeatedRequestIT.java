package io.holdfast.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.holdfast.support.Api.persistently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A request that is repeated under its key has one effect and one answer. */
class RepeatedRequestIT extends IntegrationTest {

	private static final String CREATE = """
			{"orderId":"ord_1","orderItemId":"oi_1","inventoryItemId":"inv_1","quantity":2,
			 "metadata":{"price":1.10,"big":123456789012345678901234567890}}""";

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10).item("inv_2").stock("inv_2", "wh_1", 10);
	}

	@Test
	void aPromiseIsMadeOnceAndAnsweredAlike() {
		Api keyed = under("k1");

		Answer first = keyed.post("/allocations", CREATE);
		Answer second = keyed.post("/allocations", CREATE);

		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Idempotent-Replayed")).isNull();
		assertThat(second.status()).isEqualTo(201);
		assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
		assertThat(reserved("inv_1")).isEqualTo(2);
	}

	@Test
	void theAnswerIsTheFirstOneWhateverHasHappenedSince() {
		Answer first = under("k1").post("/allocations", CREATE);
		String id = first.data().path("id").asString();
		this.api.put("/allocations/" + id + "/cancel", "{\"reason\":\"changed my mind\"}");

		assertThat(under("k1").post("/allocations", CREATE).body()).isEqualTo(first.body());
	}

	@Test
	void withoutAKeyEveryRequestIsANewOne() {
		this.api.post("/allocations", CREATE);
		this.api.post("/allocations", CREATE);

		assertThat(reserved("inv_1")).isEqualTo(4);
	}

	@ParameterizedTest
	@MethodSource("writingCalls")
	void everyWritingCallIsDoneOnce(String method, String path, String body, int status) {
		String id = this.given.pending("inv_2", "wh_1", 1);
		String confirmed = this.given.pending("inv_2", "wh_1", 1);
		this.given.confirm(confirmed);
		String target = path.replace("{pending}", id).replace("{confirmed}", confirmed);

		Answer first = send(under("k1"), method, target, body);
		long entries = entries();
		Answer second = send(under("k1"), method, target, body);

		assertThat(first.status()).as(first.body()).isEqualTo(status);
		assertThat(second.status()).isEqualTo(status);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(entries()).isEqualTo(entries);
	}

	static Stream<Arguments> writingCalls() {
		return Stream.of(Arguments.of("POST", "/allocations", CREATE, 201),
				Arguments.of("POST", "/allocations/bulk", """
						{"orderId":"o","items":[{"orderItemId":"a","inventoryItemId":"inv_1","quantity":1},
						{"orderItemId":"b","inventoryItemId":"inv_1","quantity":100}]}""", 207),
				Arguments.of("POST", "/allocations/bulk", """
						{"orderId":"o","items":[{"orderItemId":"b","inventoryItemId":"inv_1","quantity":100}]}""", 409),
				Arguments.of("POST", "/allocations", CREATE.replace("\"quantity\":2", "\"quantity\":2000"), 409),
				Arguments.of("POST", "/allocations", CREATE.replace("inv_1", "inv_none"), 404),
				Arguments.of("PUT", "/allocations/{pending}", "{\"quantity\":3}", 200),
				Arguments.of("PUT", "/allocations/{pending}/confirm", "{\"notes\":\"paid\"}", 200),
				Arguments.of("PUT", "/allocations/{pending}/cancel", "{\"reason\":\"no\"}", 200),
				Arguments.of("PUT", "/allocations/{confirmed}/fulfill", "{}", 200),
				Arguments.of("PUT", "/allocations/{pending}/fulfill", "{}", 409),
				Arguments.of("POST", "/items/inv_1/adjustments",
						"{\"warehouseId\":\"wh_1\",\"quantity\":5,\"type\":\"RECEIPT\"}", 201),
				Arguments.of("PUT", "/items/inv_1/stock/wh_1", "{\"quantityOnHand\":8}", 200),
				Arguments.of("POST", "/items", "{\"id\":\"inv_3\",\"sku\":\"SKU-3\",\"name\":\"Third\"}", 201),
				Arguments.of("POST", "/items", "{\"id\":\"inv_1\",\"sku\":\"SKU-3\",\"name\":\"Third\"}", 409),
				Arguments.of("POST", "/items", "{\"sku\":\"SKU-3\",\"name\":\"Third\"}", 201),
				Arguments.of("PUT", "/items/inv_1", "{\"sku\":\"SKU-4\",\"name\":\"Fourth\"}", 200),
				Arguments.of("PUT", "/items/inv_none", "{\"sku\":\"SKU-4\",\"name\":\"Fourth\"}", 404),
				Arguments.of("POST", "/warehouses", "{\"code\":\"W2\",\"name\":\"Second\"}", 201),
				Arguments.of("PUT", "/warehouses/wh_1", "{\"code\":\"W3\",\"name\":\"Third\"}", 200),
				Arguments.of("PUT", "/warehouses/wh_none", "{\"code\":\"W3\",\"name\":\"Third\"}", 404));
	}

	@Test
	void aRefusalIsAnsweredAgainThoughItWouldNowBeGranted() {
		Answer refused = under("k1").post("/allocations", CREATE.replace("\"quantity\":2", "\"quantity\":20"));
		this.given.stock("inv_1", "wh_1", 100);

		Answer repeated = under("k1").post("/allocations", CREATE.replace("\"quantity\":2", "\"quantity\":20"));

		assertThat(repeated.code()).isEqualTo("INSUFFICIENT_STOCK");
		assertThat(repeated.body()).isEqualTo(refused.body());
		assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	void aRequestThatIsWrongInItselfIsNotKept() {
		String late = CREATE.replace("{\"orderId\"", "{\"expiresAt\":\"2001-01-01T00:00:00Z\",\"orderId\"");
		assertThat(under("k1").post("/allocations", late).status()).isEqualTo(400);
		assertThat(under("k1").post("/allocations", "{").status()).isEqualTo(400);

		assertThat(under("k1").post("/allocations", CREATE).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "body", "path", "method" })
	void aKeyBelongsToOneRequest(String other) {
		under("k1").put("/items/inv_1/stock/wh_1", "{\"quantityOnHand\":8}");

		Answer answer = switch (other) {
			case "body" -> under("k1").put("/items/inv_1/stock/wh_1", "{\"quantityOnHand\": 8}");
			case "path" -> under("k1").put("/items/inv_2/stock/wh_1", "{\"quantityOnHand\":8}");
			default -> under("k1").post("/allocations", CREATE);
		};

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
		assertThat(this.api.get("/items/inv_2").data().path("quantityOnHand").asInt()).isEqualTo(10);
	}

	@Test
	void aKeyBelongsToOneRequestAlsoAmongReferenceData() {
		under("k1").post("/items", "{\"id\":\"inv_3\",\"sku\":\"SKU-3\",\"name\":\"Third\"}");

		assertThat(under("k1").post("/items", "{\"id\":\"inv_4\",\"sku\":\"SKU-4\",\"name\":\"Fourth\"}").code())
			.isEqualTo("IDEMPOTENCY_KEY_REUSED");
		assertThat(this.api.get("/items/inv_4").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@MethodSource("badKeys")
	void aKeyThatCanNotBeIsNamed(String key) {
		Answer answer = under(key).post("/allocations", CREATE);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.details().path("fields").path(0).path("field").asString()).isEqualTo("Idempotency-Key");
		assertThat(reserved("inv_1")).isZero();
	}

	static Stream<String> badKeys() {
		return Stream.of("", "k".repeat(256));
	}

	@Test
	void theLongestKeyWillDo() {
		String key = "~" + "k ".repeat(126) + "kk";
		assertThat(under(key).post("/allocations", CREATE).status()).isEqualTo(201);
		assertThat(under(key).post("/allocations", CREATE).header("Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	void fiftyAtOnceHaveOneEffectAndOneAnswer() {
		List<Answer> answers = AtOnce.run(50, (caller) -> persistently(() -> under("k1").post("/allocations", CREATE)));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
		assertThat(answers.stream().filter((answer) -> answer.header("Idempotent-Replayed") == null)).hasSize(1);
		assertThat(reserved("inv_1")).isEqualTo(2);
	}

	@Test
	void manyCreationsAtOnceMakeOneItem() {
		String body = "{\"sku\":\"SKU-3\",\"name\":\"Third\"}";
		List<Answer> answers = AtOnce.run(10, (caller) -> persistently(() -> under("k1").post("/items", body)));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
	}

	/** Each pair wants both items and both keys, the other way round. */
	@Test
	void keysInOppositeOrderNeverDeadlock() {
		List<Answer> answers = AtOnce.run(60, (caller) -> {
			String item = (caller % 2 == 0) ? "inv_1" : "inv_2";
			String key = "k" + (caller / 2 % 10 + caller % 2 * 5) % 10;
			String body = "{\"sku\":\"S-" + item + "\",\"name\":\"" + key + "\"}";
			return persistently(() -> under(key).put("/items/" + item, body));
		});

		assertThat(answers).extracting(Answer::status).containsOnly(200, 422);
		assertThat(answers.stream()
			.filter((answer) -> answer.header("Idempotent-Replayed") == null && answer.status() == 200))
			.hasSizeLessThanOrEqualTo(10);
	}

	/**
	 * Another copy of the service has answered, and commits just when the request has
	 * been done again: nothing of that stays.
	 */
	@ParameterizedTest
	@MethodSource("writingCallsOfBothKinds")
	void whoeverIsAnsweredMeanwhileGetsThatAnswer(String path, String body) throws SQLException {
		Answer first = under("k1").post(path, body);
		long entries = entries();
		try (Connection other = this.owner.connect()) {
			other.setAutoCommit(false);
			takeAsIfUncommitted(other);
			List<Callable<Answer>> acts = List.of(() -> under("k1").post(path, body), () -> {
				await().until(this.books::somebodyWaitsForALock);
				other.commit();
				return first;
			});

			Answer second = AtOnce.run(acts).getFirst();

			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(second.body()).isEqualTo(first.body());
			assertThat(entries()).isEqualTo(entries);
		}
	}

	static Stream<Arguments> writingCallsOfBothKinds() {
		return Stream.of(Arguments.of("/allocations", CREATE),
				Arguments.of("/items", "{\"sku\":\"SKU-3\",\"name\":\"Third\"}"),
				Arguments.of("/items", "{\"id\":\"inv_1\",\"sku\":\"SKU-3\",\"name\":\"Third\"}"));
	}

	/** The effect of what was answered is undone too, so that it can be done again. */
	private void takeAsIfUncommitted(Connection other) throws SQLException {
		this.jdbc.sql("delete from inventory_item where sku = 'SKU-3'").update();
		other.createStatement().execute("create temp table kept on commit drop as select * from idempotency_key");
		this.jdbc.sql("delete from idempotency_key").update();
		other.createStatement().execute("insert into idempotency_key select * from kept");
	}

	private Api under(String key) {
		return this.api.with("Idempotency-Key", key);
	}

	private static Answer send(Api api, String method, String path, String body) {
		return method.equals("POST") ? api.post(path, body) : api.put(path, body);
	}

	private int reserved(String item) {
		return this.api.get("/items/" + item).data().path("quantityReserved").asInt();
	}

	private long entries() {
		return this.jdbc.sql("select count(*) from journal").query(Long.class).single();
	}

}
