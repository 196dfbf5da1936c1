package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.Given;
import io.holdfast.support.ObservedTest;
import io.holdfast.telemetry.Origin;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How requests and batches find each other in traces. */
class TracesIT extends ObservedTest {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String CALLERS_SPAN = "00f067aa0ba902b7";

	private static final AttributeKey<String> REQUEST_ID = stringKey("http.request.id");

	@Autowired
	private Batches batches;

	@Autowired
	private Tracer tracer;

	@BeforeEach
	void someStock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		forgetWhatWasTraced();
	}

	@Test
	void aRequestGoesOnWithItsCallersTraceAndIsFoundByItsId() {
		assertThat(allocate("01").status()).isEqualTo(201);
		SpanData request = request();
		assertThat(request.getTraceId()).isEqualTo(TRACE);
		assertThat(request.getParentSpanId()).isEqualTo(CALLERS_SPAN);
		assertThat(request.getAttributes().get(REQUEST_ID)).isEqualTo("req-1");
	}

	@Test
	void aRequestAndItsBatchLeadToEachOther() {
		assertThat(allocate("01").status()).isEqualTo(201);
		SpanData request = request();
		SpanData batch = batch();
		assertThat(batch.getParentSpanContext().isValid()).isFalse();
		assertThat(batch.getTraceId()).isNotEqualTo(TRACE);
		assertThat(batch.getLinks()).singleElement().satisfies((link) -> {
			assertThat(link.getSpanContext().getTraceId()).isEqualTo(TRACE);
			assertThat(link.getSpanContext().getSpanId()).isEqualTo(request.getSpanId());
			assertThat(link.getAttributes().get(REQUEST_ID)).isEqualTo("req-1");
		});
		assertThat(request.getAttributes().get(stringKey("holdfast.batch.trace_id"))).isEqualTo(batch.getTraceId());
		assertThat(request.getAttributes().get(stringKey("holdfast.batch.span_id"))).isEqualTo(batch.getSpanId());
	}

	@Test
	void aBatchSaysWhatItDid() {
		Answer answer = this.api.with("X-Request-Id", "req-1").post("/allocations/bulk", """
				{"orderId": "order", "warehouseId": "wh_1", "items": [
				  {"orderItemId": "one", "inventoryItemId": "inv_1", "quantity": 1},
				  {"orderItemId": "two", "inventoryItemId": "inv_1", "quantity": 100}]}""");
		assertThat(answer.status()).isEqualTo(207);
		SpanData batch = batch();
		assertThat(batch.getAttributes().get(stringKey("holdfast.tenant"))).isEqualTo("default");
		assertThat(batch.getAttributes().get(stringKey("holdfast.result"))).isEqualTo("committed");
		assertThat(List.of("submissions", "commands", "items", "refused", "expired"))
			.extracting((name) -> batch.getAttributes().get(longKey("holdfast." + name)))
			.containsExactly(1L, 2L, 1L, 1L, 0L);
	}

	@Test
	void aBatchThatFailsSaysSo() {
		this.jdbc.sql("alter table journal rename to journal_gone").update();
		try {
			assertThat(allocate("01").status()).isEqualTo(500);
		}
		finally {
			this.jdbc.sql("alter table journal_gone rename to journal").update();
		}
		SpanData batch = batch();
		assertThat(batch.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
		assertThat(batch.getAttributes().get(stringKey("holdfast.result"))).isEqualTo("failed");
	}

	@Test
	void whatItsCallerDoesNotTraceIsNotTraced() {
		assertThat(allocate("00").status()).isEqualTo(201);
		this.api.get("/items/inv_1");
		await().untilAsserted(() -> assertThat(spans()).isNotEmpty());
		assertThat(spans()).extracting(SpanData::getName).doesNotContain("batch");
		assertThat(spans()).extracting(SpanData::getTraceId).doesNotContain(TRACE);
	}

	@Test
	void aBatchOfManyRequestsIsLinkedToEach() {
		Span one = this.tracer.spanBuilder().setNoParent().name("one").start();
		Span two = this.tracer.spanBuilder().setNoParent().name("two").start();
		List<Outcome> outcomes = this.batches.execute(TenantId.DEFAULT, List.of(count(new Origin("req-1", one)),
				count(new Origin("req-2", two)), count(new Origin(null, null))), Locking.WAIT);
		one.end();
		two.end();
		assertThat(outcomes).hasSize(3);
		assertThat(batch().getLinks()).extracting((link) -> link.getSpanContext().getSpanId())
			.containsExactly(one.context().spanId(), two.context().spanId());
		assertThat(batch().getLinks()).extracting(LinkData::getAttributes)
			.extracting((attributes) -> attributes.get(REQUEST_ID))
			.containsExactly("req-1", "req-2");
		assertThat(spans()).filteredOn((span) -> !span.getName().equals("batch"))
			.extracting((span) -> span.getAttributes().get(stringKey("holdfast.batch.span_id")))
			.containsExactly(batch().getSpanId(), batch().getSpanId());
	}

	private static Submission count(Origin origin) {
		return new Submission(Given.CALLER, Precondition.NONE, Submission.Terms.SINGLE,
				List.of(new StockCommand.Count("inv_1", "wh_1", 5, null)), origin);
	}

	private Answer allocate(String flags) {
		return this.api.with("X-Request-Id", "req-1")
			.with("traceparent", "00-" + TRACE + "-" + CALLERS_SPAN + "-" + flags)
			.post("/allocations", """
					{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 1,
					 "warehouseId": "wh_1"}""");
	}

	/** It ends a little after its answer has arrived. */
	private SpanData request() {
		await().untilAsserted(() -> assertThat(spans()).extracting(SpanData::getKind).contains(SpanKind.SERVER));
		return spans().stream().filter((span) -> span.getKind() == SpanKind.SERVER).findFirst().orElseThrow();
	}

	private SpanData batch() {
		List<SpanData> batches = spans().stream().filter((span) -> span.getName().equals("batch")).toList();
		assertThat(batches).hasSize(1);
		return batches.getFirst();
	}

}
