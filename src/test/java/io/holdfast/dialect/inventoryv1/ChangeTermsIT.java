package io.holdfast.dialect.inventoryv1;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.holdfast.support.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes of a promise that move no unit: expiry, metadata, a reason, nothing at all. */
class ChangeTermsIT extends InventoryV1Scenario {

	private String id;

	@BeforeEach
	void setUpAPromise() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		this.id = this.api.post("/allocations",
				"""
						{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 2,
						 "warehouseId": "wh_1", "expiresAt": "2026-03-01T11:00:00Z", "metadata": {"tier": "gold", "gift": true}}""")
			.data()
			.path("id")
			.stringValue();
		this.clock.set("2026-03-01T10:05:00Z");
	}

	@Test
	void equalValuesWriteNothing() {
		List<?> before = allRows();
		Answer answer = change(this.id, """
				{"quantity": 2, "warehouseId": "wh_1", "expiresAt": "2026-03-01T11:00:00Z",
				 "metadata": {"tier": "gold", "none": null}}""");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(), """
				{"quantity": 2, "previousQuantity": 2, "previousWarehouseId": "wh_1", "version": 1,
				 "updatedAt": "2026-03-01T10:00:00Z", "metadata": {"tier": "gold", "gift": true}}""");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aReasonAloneIsJournalled() {
		assertThat(change(this.id, "{\"reason\": \"asked by phone\"}").status()).isEqualTo(200);
		assertContains(transactions("inv_1").get(0), """
				{"type": "CHANGE", "quantity": 0, "reason": "asked by phone", "allocationId": "%s", "status": null,
				 "changes": {"quantityOnHand": 0, "quantityReserved": 0, "safetyStock": 0}}""".formatted(this.id));
		assertThat(allocation(this.id).path("statusHistory")).hasSize(1);
		this.books.assertBalanced();
	}

	@Test
	void metadataIsLaidOverWhatIsThereAndNullRemoves() {
		change(this.id, "{\"metadata\": {\"tier\": null, \"gift\": {\"wrap\": \"red\"}, \"more\": [1.50]}}");
		assertThat(this.api.get("/allocations/" + this.id).body())
			.contains("\"metadata\":{\"gift\":{\"wrap\":\"red\"},\"more\":[1.50]}")
			.contains("\"version\":2");
		assertContains(transactions("inv_1").get(0), "{\"type\": \"CHANGE\", \"metadata\": {\"tier\": null}}");
		this.books.assertBalanced();
	}

	@Test
	void metadataThatGrowsTooLargeIsRefusedAndNothingChanges() {
		assertThat(change(this.id, metadata("a", 8_000)).status()).isEqualTo(200);
		List<?> before = allRows();
		assertMetadataRefused(change(this.id, metadata("b", 8_400)));
		assertThat(allRows()).isEqualTo(before);
		assertThat(change(this.id, metadata("a", 8_400)).status()).isEqualTo(200);
	}

	@Test
	void everyStepRefusesMetadataThatGrowsTooLarge() {
		change(this.id, metadata("a", 16_000));
		List<?> before = allRows();
		assertMetadataRefused(this.api.put("/allocations/" + this.id + "/confirm", metadata("b", 500)));
		assertMetadataRefused(this.api.put("/allocations/" + this.id + "/cancel",
				"{\"reason\": \"test\", \"metadata\": {\"b\": \"" + "x".repeat(500) + "\"}}"));
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void metadataThatIsTooLargeItselfIsRefusedEvenIfItOnlyRemoves() {
		List<?> before = allRows();
		String removals = IntStream.range(0, 1_000)
			.mapToObj((i) -> "\"a_long_name_of_a_key_%d\": null".formatted(i))
			.collect(Collectors.joining(","));
		assertMetadataRefused(change(this.id, "{\"metadata\": {" + removals + "}, \"reason\": \"tidy\"}"));
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aPendingPromiseMayWaitLongerOrShorter() {
		assertContains(change(this.id, "{\"expiresAt\": \"2026-03-31T12:05:00+02:00\"}").data(),
				"{\"expiresAt\": \"2026-03-31T10:05:00Z\", \"version\": 2}");
		assertContains(change(this.id, "{\"expiresAt\": \"2026-03-01T10:05:00.000001Z\"}").data(),
				"{\"expiresAt\": \"2026-03-01T10:05:00.000001Z\", \"version\": 3}");
		assertThat(texts(transactions("inv_1"), "type")).containsExactly("CHANGE", "CHANGE", "RESERVE", "ADJUSTMENT");
		this.books.assertBalanced();
	}

	@Test
	void aNewExpiryMustBeAheadAndNotTooFar() {
		List<?> before = allRows();
		assertExpiryRefused(change(this.id, "{\"quantity\": 3, \"expiresAt\": \"2026-03-01T10:05:00Z\"}"));
		assertExpiryRefused(change(this.id, "{\"expiresAt\": \"2026-03-31T10:05:00.000001Z\"}"));
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aConfirmedPromiseGetsNoExpiry() {
		confirm(this.id);
		List<?> before = allRows();
		assertExpiryRefused(change(this.id, "{\"quantity\": 3, \"expiresAt\": \"2026-03-01T12:00:00Z\"}"));
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void aChangeOfNothingIsRefused() {
		Answer answer = change(this.id, "{}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
	}

	private static String metadata(String key, int bytes) {
		return "{\"metadata\": {\"%s\": \"%s\"}}".formatted(key, "x".repeat(bytes));
	}

	private static void assertMetadataRefused(Answer answer) {
		assertRefused(answer, "metadata");
	}

	private static void assertExpiryRefused(Answer answer) {
		assertRefused(answer, "expiresAt");
	}

	private static void assertRefused(Answer answer, String field) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertContains(answer.json(), """
				{"error": {"code": "VALIDATION_ERROR", "details": {"fields": [{"field": "%s"}]}}}""".formatted(field));
	}

}
