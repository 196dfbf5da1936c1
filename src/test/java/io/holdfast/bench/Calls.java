package io.holdfast.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.hyperfoil.api.config.SequenceBuilder;
import io.hyperfoil.core.handlers.json.JsonHandler;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.ByteBufUtil;
import org.bson.types.ObjectId;

/** What is called: each writing request with a key of its own. */
final class Calls {

	static final int BULK = 500;

	private static final String ALLOCATIONS = "/inventory/v1/allocations";

	private Calls() {
	}

	static Consumer<SequenceBuilder> create(Items items) {
		return (sequence) -> create(sequence, items).endStep();
	}

	/** Of 20 requests 8 create, 4 confirm, 3 fulfill, 3 cancel and 2 get. */
	static Consumer<SequenceBuilder> mixed() {
		return (sequence) -> {
			for (int i = 0; i < 8; i++) {
				create(sequence, Items.SPREAD).handler()
					.body(new JsonHandler.Builder().query(".data.id").storeShortcuts().toVar("id" + i).end())
					.endHandler()
					.endStep();
			}
			IntStream.range(0, 4).forEach((i) -> step(sequence, i, "confirm", "{}"));
			IntStream.range(0, 3).forEach((i) -> step(sequence, i, "fulfill", "{}"));
			IntStream.range(4, 7).forEach((i) -> step(sequence, i, "cancel", "{\"reason\":\"bench\"}"));
			IntStream.of(3, 7).forEach((i) -> get(sequence, ALLOCATIONS + "/${id" + i + "}"));
		};
	}

	/** One request of 500 lines. */
	static Consumer<SequenceBuilder> bulk() {
		return (sequence) -> writing(sequence, HttpMethod.POST, () -> IntStream.range(0, BULK)
			.mapToObj((i) -> "{\"orderItemId\":\"line_%d\",\"inventoryItemId\":\"%s\",\"quantity\":1}".formatted(i,
					Items.SPREAD.next()))
			.collect(Collectors.joining(",",
					"{\"orderId\":\"order\",\"warehouseId\":\"wh_1\",\"expiresAt\":\"" + expiry() + "\",\"items\":[",
					"]}")))
			.path(ALLOCATIONS + "/bulk")
			.endStep();
	}

	static Consumer<SequenceBuilder> nothing() {
		return (sequence) -> get(sequence, "/nothing");
	}

	private static HttpRequestStepBuilder create(SequenceBuilder sequence, Items items) {
		return writing(sequence, HttpMethod.POST,
				() -> "{\"orderId\":\"order\",\"orderItemId\":\"line\",\"inventoryItemId\":\"" + items.next()
						+ "\",\"quantity\":1,\"warehouseId\":\"wh_1\",\"expiresAt\":\"" + expiry() + "\"}")
			.path(ALLOCATIONS);
	}

	/** They expire, but not while something is measured. */
	private static Instant expiry() {
		return Instant.now().plus(Duration.ofDays(1));
	}

	private static void step(SequenceBuilder sequence, int of, String step, String body) {
		writing(sequence, HttpMethod.PUT, () -> body).path()
			.pattern(ALLOCATIONS + "/${id" + of + "}/" + step)
			.end()
			.endStep();
	}

	private static HttpRequestStepBuilder writing(SequenceBuilder sequence, HttpMethod method, Body body) {
		return sequence.step(HttpStepCatalog.SC)
			.httpRequest(method)
			.headers()
			.header("Content-Type", "application/json")
			.endHeaders()
			.headerAppender((session, writer) -> writer.putHeader("Idempotency-Key", new ObjectId().toHexString()))
			.body((session, connection) -> ByteBufUtil.writeAscii(connection.context().alloc(), body.next()));
	}

	private static void get(SequenceBuilder sequence, String path) {
		sequence.step(HttpStepCatalog.SC).httpRequest(HttpMethod.GET).path().pattern(path).end().endStep();
	}

	/** Made anew for each request. */
	@FunctionalInterface
	private interface Body {

		String next();

	}

}
