package io.holdfast.execution;

import java.io.UncheckedIOException;
import java.util.stream.Stream;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.LostAnswers;
import io.holdfast.support.ServiceCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * A copy of the service that is lost between commit and answer has done what it was asked
 * once: the repeat at another copy gets the answer that was lost.
 */
@Timeout(60)
class LostAnswerIT extends IntegrationTest {

	private static final String CREATE = """
			{"orderId": "order", "orderItemId": "line", "inventoryItemId": "inv_1", "quantity": 2,
			 "warehouseId": "wh_1"}""";

	private static ServiceCopy losing;

	@BeforeAll
	static void startTheOneThatLosesAnswers() {
		losing = new ServiceCopy(LosingCopy.class);
	}

	@AfterAll
	static void stopIt() {
		losing.close();
	}

	@BeforeEach
	void stock() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
	}

	static Stream<Arguments> writes() {
		return Stream.of(argumentSet("create", "POST", "/allocations", CREATE, 201),
				argumentSet("bulk", "POST", "/allocations/bulk", """
						{"orderId": "order", "items": [
						 {"orderItemId": "a", "inventoryItemId": "inv_1", "quantity": 1},
						 {"orderItemId": "b", "inventoryItemId": "inv_1", "quantity": 100}]}""", 207),
				argumentSet("confirm", "PUT", "/allocations/{pending}/confirm", "{\"notes\": \"paid\"}", 200),
				argumentSet("fulfill", "PUT", "/allocations/{confirmed}/fulfill", "{}", 200),
				argumentSet("receipt", "POST", "/items/inv_1/adjustments",
						"{\"warehouseId\": \"wh_1\", \"quantity\": 5, \"type\": \"RECEIPT\"}", 201),
				argumentSet("create an item", "POST", "/items", "{\"sku\": \"SKU-2\", \"name\": \"Second\"}", 201));
	}

	@ParameterizedTest
	@MethodSource("writes")
	void itsRepeatAtAnotherCopyGetsTheAnswerThatWasLost(String method, String path, String body, int status) {
		String pending = this.given.pending("inv_1", "wh_1", 1);
		String confirmed = this.given.pending("inv_1", "wh_1", 1);
		this.given.confirm(confirmed);
		String target = path.replace("{pending}", pending).replace("{confirmed}", confirmed);
		String before = effects();

		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> send(losing.api(), method, target, body));
		String after = effects();
		Answer repeated = send(this.api, method, target, body);

		assertThat(after).isNotEqualTo(before);
		assertThat(repeated.status()).isEqualTo(status);
		assertThat(repeated.body()).isEqualTo(losing.bean(LostAnswers.class).last());
		assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(effects()).isEqualTo(after);
		this.books.assertBalanced();
	}

	private static Answer send(Api api, String method, String path, String body) {
		Api keyed = api.with("Idempotency-Key", "k");
		return method.equals("POST") ? keyed.post(path, body) : keyed.put(path, body);
	}

	/** Whatever a write may leave behind, beside its key. */
	private String effects() {
		return this.jdbc.sql("""
				select concat_ws(' ', (select count(*) from journal), (select count(*) from inventory_item),
					(select sum(revision) from allocation), (select sum(on_hand) from stock_level),
					(select sum(reserved) from stock_level))""").query(String.class).single();
	}

	/** The same service, as its callers see it when it crashes. */
	@Import(LostAnswers.class)
	static class LosingCopy extends IntegrationTest {

	}

}
