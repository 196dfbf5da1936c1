package io.holdfast.dialect.inventoryv1;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a request is said by name, and changes nothing. */
@ExtendWith(OutputCaptureExtension.class)
class BadInputIT extends IntegrationTest {

	private static final String VALIDATION_ERROR = "VALIDATION_ERROR";

	private static final String MALFORMED_REQUEST = "MALFORMED_REQUEST";

	private static final String ALLOCATIONS = "/allocations";

	private static final String BULK = "/allocations/bulk";

	private static final String CONFIRM = "/allocations/{id}/confirm";

	private static final String CANCEL = "/allocations/{id}/cancel";

	private static final String FULFILL = "/allocations/{id}/fulfill";

	private static final String CHANGE = "/allocations/{id}";

	private static final String WAREHOUSES = "/warehouses";

	private static final String ITEMS = "/items";

	private static final String ADJUSTMENTS = "/items/inv_1/adjustments";

	private static final String COUNT = "/items/inv_1/stock/wh_1";

	private static final String RESERVATION = "/reservations/order_1";

	/** Valid as they are. */
	private static final Json CREATE = new Json().with("orderId", "\"order_1\"")
		.with("orderItemId", "\"line_1\"")
		.with("inventoryItemId", "\"inv_1\"")
		.with("quantity", "1");

	private static final Json LINE = new Json().with("orderItemId", "\"line_1\"")
		.with("inventoryItemId", "\"inv_1\"")
		.with("quantity", "1");

	private static final Json ADJUST = new Json().with("warehouseId", "\"wh_1\"")
		.with("quantity", "5")
		.with("type", "\"RECEIPT\"");

	private static final Json WAREHOUSE = new Json().with("code", "\"NEW\"").with("name", "\"New\"");

	private static final Json ITEM = new Json().with("sku", "\"NEW\"").with("name", "\"New\"");

	private static final Json REASON = new Json().with("reason", "\"Why not\"");

	private static final Json NOTHING = new Json();

	private String allocationId = "";

	@BeforeEach
	void someStockAndAnAllocation() {
		this.given.warehouse("wh_1").warehouse("wh_2").item("inv_1").item("inv_2").stock("inv_1", "wh_1", 10);
		this.allocationId = this.given.pending("inv_1", "wh_1", 2);
	}

	@TestFactory
	Stream<DynamicTest> numbers(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String number : List.of("0", "-1", "-2147483648", "1.5", "1.0", "1e3", "\"5\"", "\"\"", "2147483648",
				"-2147483649", "9999999999999999999999", "1e1000000000", "true", "null", "[]", "[1]", "{}")) {
			rows.add(post(ALLOCATIONS, CREATE.with("quantity", number)).names("quantity"));
			rows.add(post(BULK, bulk(LINE, LINE.with("quantity", number))).names("items[1].quantity"));
		}
		for (String number : List.of("0", "1.5", "\"5\"", "2147483648", "false")) {
			rows.add(put(CHANGE, NOTHING.with("quantity", number)).names("quantity"));
			rows.add(post(ADJUSTMENTS, ADJUST.with("quantity", number)).names("quantity"));
		}
		for (String number : List.of("-1", "1.5", "\"5\"", "2147483648")) {
			rows.add(put(COUNT, NOTHING.with("quantityOnHand", number)).names("quantityOnHand"));
			rows.add(put(COUNT, NOTHING.with("safetyStock", number)).names("safetyStock"));
		}
		for (String blank : List.of("\"\"", "\" \"", "\"\\n\"", "\"\\u0000\"")) {
			rows.add(put(CHANGE, NOTHING.with("quantity", blank)).names("quantity"));
			rows.add(put(COUNT, NOTHING.with("safetyStock", blank)).names("safetyStock"));
			rows.add(post(WAREHOUSES, WAREHOUSE.with("priority", blank)).names("priority"));
			rows.add(post(WAREHOUSES, WAREHOUSE.with("active", blank)).names("active"));
			rows.add(post(WAREHOUSES, WAREHOUSE.with("longitude", blank).with("latitude", "5")).names("longitude"));
			rows.add(post(ALLOCATIONS, CREATE.with("shipTo", blank)).names("shipTo"));
		}
		for (String number : List.of("NaN", "Infinity", "-Infinity", "+1", "01", "0x10", "1_000", ".5", "5.", "'5'")) {
			rows.add(post(ALLOCATIONS, CREATE.with("quantity", number)).expects(400, MALFORMED_REQUEST));
		}
		rows.add(post(ADJUSTMENTS, ADJUST.with("quantity", "-5")).names("quantity"));
		rows.add(post(ADJUSTMENTS, ADJUST.with("type", "\"ADJUSTMENT\"").with("quantity", "0")).names("quantity"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("priority", "1.5")).names("priority"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("latitude", "91").with("longitude", "0")).names("latitude"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("latitude", "0").with("longitude", "-180.5")).names("longitude"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("latitude", "1e1000000000").with("longitude", "0")).names("latitude"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("latitude", "\"5\"").with("longitude", "0")).names("latitude"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("latitude", "5")).names("latitude"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("longitude", "5")).names("latitude"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("active", "1")).names("active"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("active", "\"true\"")).names("active"));
		rows.add(
				post(ALLOCATIONS, CREATE.with("shipTo", "{\"latitude\":91,\"longitude\":0}")).names("shipTo.latitude"));
		rows.add(post(ALLOCATIONS, CREATE.with("shipTo", "{\"latitude\":1}")).names("shipTo.longitude"));
		rows.add(post(ALLOCATIONS, CREATE.with("shipTo", "{\"latitude\":\"1\",\"longitude\":0}"))
			.names("shipTo.latitude"));
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> texts(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String text : List.of("null", "\"\"", "\"   \"", quoted("x".repeat(129)), "\"a\\nb\"", "\"a\\tb\"",
				"\"a\\u0000b\"", "\"a\\u007fb\"", "\"a\\u0085b\"", "\"a\\u2028b\"", "\"\\ud800\"", "\"a\\udc00\"",
				"\"\\ude00\\ud83d\"", "5", "1.5", "true", "[]", "{}")) {
			rows.add(post(ALLOCATIONS, CREATE.with("orderId", text)).names("orderId"));
			rows.add(post(BULK, bulk(LINE.with("orderItemId", text))).names("items[0].orderItemId"));
			rows.add(post(ITEMS, ITEM.with("sku", text)).names("sku"));
		}
		for (String id : List.of("\"\"", quoted("x".repeat(65)), "\"wh 1\"", "\"wh/1\"", "\"wh_\\u00e9\"",
				"\"wh_1\\n\"", "\"\\u0000\"", "\"\\ud800\"", "1", "false")) {
			rows.add(post(ALLOCATIONS, CREATE.with("inventoryItemId", id)).names("inventoryItemId"));
			rows.add(post(ALLOCATIONS, CREATE.with("warehouseId", id)).names("warehouseId"));
			rows.add(put(CHANGE, NOTHING.with("warehouseId", id)).names("warehouseId"));
			rows.add(post(WAREHOUSES, WAREHOUSE.with("id", id)).names("id"));
			rows.add(post(ITEMS, ITEM.with("id", id)).names("id"));
		}
		for (String text : List.of("\"\"", "\" \\n \"", quoted("x".repeat(501)), "\"a\\u0000\"", "\"\\ud800\"", "7",
				"true", "[\"a\"]")) {
			rows.add(put(CONFIRM, NOTHING.with("notes", text)).names("notes"));
			rows.add(put(CANCEL, NOTHING.with("reason", text)).names("reason"));
			rows.add(put(CHANGE, REASON.with("reason", text)).names("reason"));
			rows.add(post(WAREHOUSES, WAREHOUSE.with("name", text)).names("name"));
		}
		for (String text : List.of("\"\"", quoted("x".repeat(129)), "\"\\u0000\"", "\"\\udfff\"", "0")) {
			rows.add(put(FULFILL, NOTHING.with("referenceNumber", text)).names("referenceNumber"));
			rows.add(put(FULFILL, NOTHING.with("locationId", text)).names("locationId"));
			rows.add(post(ADJUSTMENTS, ADJUST.with("referenceType", text)).names("referenceType"));
		}
		for (String field : CREATE.names()) {
			rows.add(post(ALLOCATIONS, CREATE.without(field)).names(field));
		}
		for (String field : LINE.names()) {
			rows.add(post(BULK, bulk(LINE, LINE, LINE.without(field))).names("items[2]." + field));
		}
		for (String field : ADJUST.names()) {
			rows.add(post(ADJUSTMENTS, ADJUST.without(field)).names(field));
		}
		rows.add(put(CANCEL, NOTHING).names("reason"));
		rows.add(put(CHANGE, NOTHING).names("quantity"));
		rows.add(put(COUNT, NOTHING).names("quantityOnHand"));
		rows.add(post(WAREHOUSES, WAREHOUSE.without("code")).names("code"));
		rows.add(post(WAREHOUSES, WAREHOUSE.with("code", quoted("x".repeat(65)))).names("code"));
		rows.add(post(ITEMS, ITEM.without("name")).names("name"));
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> metadata(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String metadata : List.of("[]", "\"text\"", "5", "true", "[{\"a\":1}]", "{\"a\":\"\\u0000\"}",
				"{\"a\":\"\\ud800\"}", "{\"a\\u0000\":1}", "{\"a\":{\"b\":[\"\\ud800\"]}}",

				"{" + IntStream.range(0, 2)
					.mapToObj((i) -> "\"" + i + "\":" + quoted("x".repeat(9000)))
					.collect(Collectors.joining(",")) + "}")) {
			rows.add(post(ALLOCATIONS, CREATE.with("metadata", metadata)).names("metadata"));
			rows.add(post(BULK, bulk(LINE).with("metadata", metadata)).names("metadata"));
			rows.add(put(CONFIRM, NOTHING.with("metadata", metadata)).names("metadata"));
			rows.add(put(CANCEL, REASON.with("metadata", metadata)).names("metadata"));
			rows.add(put(CHANGE, NOTHING.with("metadata", metadata)).names("metadata"));
			rows.add(post(ITEMS, ITEM.with("metadata", metadata)).names("metadata"));
		}
		for (String metadata : List.of("{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}",
				"{\"a\":" + quoted("x".repeat(20_001)) + "}", "{" + quoted("x".repeat(201)) + ":1}",
				"{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"\\udc00\":1}", "{\"a\":{\"\\ud800\":1}}",
				"{\"a\":" + "1".repeat(31) + "}", "{\"a\":1,}")) {
			rows.add(post(ALLOCATIONS, CREATE.with("metadata", metadata)).expects(400, MALFORMED_REQUEST));
			rows.add(put(CONFIRM, NOTHING.with("metadata", metadata)).expects(400, MALFORMED_REQUEST));
		}
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> shapes(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		String create = CREATE.toString();
		for (String path : List.of("POST " + ALLOCATIONS, "POST " + BULK, "PUT " + CANCEL, "PUT " + CHANGE,
				"POST " + WAREHOUSES, "PUT /warehouses/wh_1", "POST " + ITEMS, "PUT /items/inv_1",
				"POST " + ADJUSTMENTS, "PUT " + COUNT)) {
			for (String body : List.of("", "   ", "null", "[]", "[{}]", "5", "\"text\"", "true", "{", "}", "{\"a\"",
					"{} {}", "{}x", "{\"a\":1,\"a\":2}", "{'a':1}", "{a:1}", "// {}", "<a/>", "\u0000",
					"{\"a\":\"\u0001\"}")) {
				rows.add(request(path, body).expects(400,
						body.startsWith("{\"a\":1") || body.contains("x") ? null : MALFORMED_REQUEST));
			}
			rows.add(request(path, "{\"foo\":1}").names("foo"));
		}
		for (String path : List.of(CONFIRM, FULFILL)) {
			for (String body : List.of("[]", "5", "\"text\"", "{", "{\"notes\"", "{'a':1}")) {
				rows.add(new Row("PUT", path, body).expects(400, MALFORMED_REQUEST));
			}
			rows.add(new Row("PUT", path, "{\"foo\":1}").names("foo"));
			rows.add(new Row("PUT", path, "{\"Notes\":\"x\"}").names("Notes"));
		}
		rows.add(new Row("POST", ALLOCATIONS, create + "x").expects(400, MALFORMED_REQUEST));
		rows.add(new Row("POST", ALLOCATIONS, create + create).expects(400, MALFORMED_REQUEST));
		rows.add(
				new Row("POST", ALLOCATIONS, create.substring(0, create.length() - 1)).expects(400, MALFORMED_REQUEST));
		rows.add(new Row("POST", ALLOCATIONS, create.replace("}", ",\"quantity\":2}")).expects(400, MALFORMED_REQUEST));
		rows.add(post(ALLOCATIONS, CREATE.with("orderid", "\"order_1\"")).names("orderid"));
		rows.add(post(ALLOCATIONS, CREATE.with("warehouse_id", "\"wh_1\"")).names("warehouse_id"));
		rows.add(post(ALLOCATIONS, CREATE.with("crossCheck", "1")).names("crossCheck"));
		rows.add(post(ALLOCATIONS, CREATE.with("id", "\"alloc_1\"")).names("id"));
		rows.add(post(ALLOCATIONS, CREATE.with("a\\u0000b", "1")).names("a?b"));
		rows.add(post(ALLOCATIONS, CREATE.with("shipTo", "{\"latitude\":1,\"longitude\":1,\"foo\":1}"))
			.names("shipTo.foo"));
		rows.add(post(ALLOCATIONS, CREATE.with("shipTo", "[1,2]")).names("shipTo"));
		rows.add(post(ALLOCATIONS, CREATE.with("orderId", quoted("x".repeat(20_001)))).expects(400, MALFORMED_REQUEST));
		rows.add(post(BULK, bulk(LINE.with("foo", "1"))).names("items[0].foo"));
		rows.add(post(BULK, bulk(LINE, LINE.with("metadata", "{}"))).names("items[1].metadata"));
		rows.add(post(BULK, bulk(LINE).with("items", "{}")).names("items"));
		rows.add(post(BULK, bulk(LINE).with("items", "[]")).names("items"));
		rows.add(post(BULK, bulk(LINE).with("items", "null")).names("items"));
		rows.add(post(BULK, bulk(LINE).with("items", "[null]")).names("items[0]"));
		rows.add(post(BULK, bulk(LINE).with("items", "[1]")).names("items[0]"));
		rows.add(post(BULK, bulk(LINE).with("items", "[[]]")).names("items[0]"));
		rows.add(post(BULK, bulk(LINE).with("items", "\"a\"")).names("items"));
		rows.add(post(BULK, bulk(Stream.generate(() -> LINE).limit(501).toArray(Json[]::new))).names("items"));
		rows.add(post(BULK, bulk(LINE).with("atomic", "\"yes\"")).names("atomic"));
		rows.add(post(BULK, bulk(LINE).with("atomic", "1")).names("atomic"));
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> instants(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		Instant now = this.clock.now();
		for (String instant : List.of("1700000000", "1700000000000", "1.7e9", "\"\"", "\"tomorrow\"", "\"2099-01-01\"",
				"\"2099-01-01T00:00:00\"", "\"2099-01-01T00:00Z\"", "\"2099-01-01 00:00:00Z\"",
				"\"2099-13-01T00:00:00Z\"", "\"2099-02-30T00:00:00Z\"", "\"2099-01-01T24:00:01Z\"",
				"\"2099-01-01T00:00:60Z\"", "\"99999-01-01T00:00:00Z\"", "\"+99999-01-01T00:00:00Z\"",
				"\"-0001-01-01T00:00:00Z\"", "\"2099-01-01T00:00:00.1234567890Z\"", "\"2099-01-01T00:00:00+25:00\"",
				"\"2099-01-01T00:00:00[UTC]\"", "\"2099-01-01t00:00:00z\"", "true", "[2099,1,1]", "{}",
				"\"2000-01-01T00:00:00Z\"", "\"0000-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"",
				"\"9999-12-31T23:59:59-18:00\"", quoted(now.minusSeconds(60).toString()),
				quoted(now.plus(Duration.ofDays(31)).toString()))) {
			rows.add(post(ALLOCATIONS, CREATE.with("expiresAt", instant)).names("expiresAt"));
			rows.add(post(BULK, bulk(LINE).with("expiresAt", instant)).names("expiresAt"));
			rows.add(put(CHANGE, NOTHING.with("expiresAt", instant)).names("expiresAt"));
		}
		for (String instant : List.of("1700000000", "2099-01-01", "2099-01-01T00:00:00", "tomorrow",
				"99999-01-01T00:00:00Z")) {
			rows.add(get("/allocations?expiresBefore=" + instant).names("expiresBefore"));
			rows.add(get("/transactions?from=" + instant).names("from"));
			rows.add(get("/transactions?to=" + instant).names("to"));
		}
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> choices(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String strategy : List.of("\"priority\"", "\"Priority\"", "1", "0", "\"1\"", "\"\"", "\" PRIORITY\"",
				"\"PRIORITY\\t\"", "\"CHEAPEST\"", "true", "[]")) {
			rows.add(post(ALLOCATIONS, CREATE.with("strategy", strategy)).names("strategy"));
		}
		for (String type : List.of("\"receipt\"", "0", "\"0\"", "\"SALE\"", "null", "\"\"")) {
			rows.add(post(ADJUSTMENTS, ADJUST.with("type", type)).names("type"));
		}
		for (String type : List.of("\"dc\"", "2", "\"SHOP\"")) {
			rows.add(post(WAREHOUSES, WAREHOUSE.with("type", type)).names("type"));
		}
		rows.add(post(ALLOCATIONS, CREATE.with("strategy", "\"NEAREST\"")).names("shipTo"));
		rows.add(post(BULK, bulk(LINE).with("strategy", "\"NEAREST\"")).names("shipTo"));
		for (String status : List.of("pending", "0", "EXPIRED", "PENDING,CONFIRMED", "%20PENDING", "%00")) {
			rows.add(get("/allocations?status=" + status).names("status"));
			rows.add(get("/allocations/by-order/order?status=" + status).names("status"));
			rows.add(get("/transactions?type=" + status).names("type"));
		}
		for (String detailed : List.of("yes", "1", "TRUE", "on")) {
			rows.add(get("/allocations/by-order/order?includeInventoryDetails=" + detailed)
				.names("includeInventoryDetails"));
		}
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> queries(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String list : List.of(ALLOCATIONS, WAREHOUSES, ITEMS, "/transactions")) {
			for (String limit : List.of("0", "-1", "101", "abc", "0x10", "1.0", "1e1", "%2B5", "%205", "%D9%A5",
					"99999999999", "null")) {
				rows.add(get(list + "?limit=" + limit).names("limit"));
			}
			for (String cursor : List.of("x", "%00", "!!!", "AAAA", "%F0%9F%98%80", "x".repeat(401), "Cg", "CgoKCgo")) {
				rows.add(get(list + "?cursor=" + cursor).names("cursor"));
			}
			rows.add(get(list + "?foo=1").names("foo"));
			rows.add(get(list + "?Limit=1").names("Limit"));
			rows.add(get(list + "?limit=1&limit=2").names("limit"));
			rows.add(get(list + "?limit=1&limit=1").names("limit"));
			rows.add(get(list + "?limit=").names("limit"));
			rows.add(get(list + "?limit").names("limit"));
			rows.add(get(list + "?cursor=").names("cursor"));
			rows.add(get(list + "?%00=1").names("?"));
			rows.add(get(list + "?%ED%A0%80=1").expects(400, MALFORMED_REQUEST));
		}
		for (String id : List.of("x".repeat(65), "a%20b", "a%2Fb", "%C3%A9", "a.b", "%00", "%F0%9F%98%80")) {
			rows.add(get("/allocations?warehouseId=" + id).names("warehouseId"));
			rows.add(get("/allocations?inventoryItemId=" + id).names("inventoryItemId"));
			rows.add(get("/transactions?allocationId=" + id).names("allocationId"));
		}
		rows.add(get("/allocations;status=PENDING").names(";status"));
		rows.add(get("/allocations/{id};a=b").names(";a"));
		rows.add(get("/transactions;").names(";"));
		rows.add(get("/audit;jsessionid=1").names(";jsessionid"));
		rows.add(put("/allocations/{id};a/cancel", REASON).names(";a"));
		rows.add(get("/audit?foo=1").names("foo"));
		rows.add(get("/audit?limit=1").names("limit"));
		rows.add(get("/audit?%ED%A0%80=1").expects(400, MALFORMED_REQUEST));
		rows.add(get("/allocations?orderId=%20").names("orderId"));
		rows.add(get("/allocations?orderId=" + "x".repeat(129)).names("orderId"));
		rows.add(get("/items?sku=a%0Ab").names("sku"));
		rows.add(get("/items/inv_1?sku=1").names("sku"));
		rows.add(get("/allocations/{id}?expand=all").names("expand"));
		rows.add(new Row("POST", ALLOCATIONS + "?dryRun=true", CREATE.toString()).names("dryRun"));
		rows.add(new Row("POST", BULK + "?atomic=true", bulk(LINE).toString()).names("atomic"));
		rows.add(new Row("PUT", CANCEL + "?reason=none", REASON.toString()).names("reason"));
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> cursorsOfOtherLists(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		this.given.pending("inv_1", "wh_1", 1);
		Map<String, String> cursors = new LinkedHashMap<>();
		for (String list : List.of(ALLOCATIONS, WAREHOUSES, "/transactions")) {
			cursors.put(list, this.api.get(list + "?limit=1").json().path("page").path("nextCursor").stringValue());
		}
		cursors.forEach((from, cursor) -> cursors.keySet()
			.stream()
			.filter((list) -> !list.equals(from))
			.forEach((list) -> rows.add(get(list + "?cursor=" + cursor).names("cursor"))));
		assertThat(rows).hasSize(6);
		rows.add(get("/allocations?cursor=" + encoded("+999999999-01-01T00:00:00Z\nalloc_1")).names("cursor"));
		rows.add(get("/allocations/by-order/order?cursor=" + encoded("tomorrow\nalloc_1")).names("cursor"));
		rows.add(get("/transactions?cursor=" + encoded("-999999999-01-01T00:00:00Z\ninv_1\n1")).names("cursor"));
		rows.add(get("/transactions?cursor=" + encoded("2026-01-01T00:00:00Z\ninv_1\n1e3")).names("cursor"));
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> reservations(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (Json request : List.of(NOTHING, NOTHING.with("allowBackorder", "true"))) {
			rows.add(put(RESERVATION, request).names("items"));
			for (String items : List.of("null", "[]", "{}", "1", "\"\"")) {
				rows.add(put(RESERVATION, request.with("items", items)).names("items"));
			}
			for (String item : List.of("null", "1", "[]")) {
				rows.add(put(RESERVATION, request.with("items", "[" + LINE + "," + item + "]")).names("items[1]"));
			}
			for (String field : List.of("orderItemId", "inventoryItemId", "quantity")) {
				rows.add(put(RESERVATION, request.with("items", "[" + LINE.without(field) + "]"))
					.names("items[0]." + field));
				rows.add(put(RESERVATION, request.with("items", "[" + LINE.with(field, "null") + "]"))
					.names("items[0]." + field));
			}
			rows.add(put(RESERVATION, request.with("items", "[" + LINE + "," + LINE + "]")).names("items[1]"));
		}
		rows.add(put(RESERVATION, NOTHING.with("items", "[" + LINE.with("priority", "1001") + "]"))
			.names("items[0].priority"));
		rows.add(put(RESERVATION, NOTHING.with("items", "[" + LINE.with("backorderDate", "\"tomorrow\"") + "]"))
			.names("items[0].backorderDate"));
		rows.add(put(RESERVATION, NOTHING.with("items", "[" + LINE + "]").with("allowBackorder", "1"))
			.names("allowBackorder"));
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> mediaTypes(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String type : List.of("", "text/plain", "application/xml", "application/x-www-form-urlencoded",
				"multipart/form-data", "application/octet-stream", "application/yaml", "application/merge-patch+json",
				"nonsense", "*/*", "application/json;charset=UTF-16", "application/json;charset=ISO-8859-1",
				"application/json;charset=nonsense")) {
			for (Row row : List.of(post(ALLOCATIONS, CREATE), post(BULK, bulk(LINE)), put(CONFIRM, NOTHING),
					put(CANCEL, REASON), put(CHANGE, REASON), post(WAREHOUSES, WAREHOUSE), post(ADJUSTMENTS, ADJUST),
					put("/items/inv_1", ITEM))) {
				rows.add(row.header("Content-Type", type).expects(415, "UNSUPPORTED_MEDIA_TYPE"));
			}
		}
		for (String accept : List.of("text/html", "application/xml", "text/plain", "application/problem+json",
				"nonsense", "image/*", "application/json;charset=UTF-16", "application/json;charset=UTF-16BE")) {
			for (Row row : List.of(get(ALLOCATIONS), get("/allocations/{id}"), get("/allocations/by-order/order"),
					get("/transactions"), get("/audit"), post(ALLOCATIONS, CREATE), put(CANCEL, REASON))) {
				rows.add(row.header("Accept", accept).expects(406, "NOT_ACCEPTABLE"));
			}
		}
		return run(output, rows);
	}

	@TestFactory
	Stream<DynamicTest> methodsAndPaths(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (String request : List.of("DELETE /allocations", "PUT /allocations", "PATCH /allocations",
				"DELETE /allocations/{id}", "PATCH /allocations/{id}", "POST /allocations/{id}",
				"GET /allocations/{id}/confirm", "POST /allocations/{id}/cancel", "DELETE /allocations/{id}/fulfill",
				"POST /allocations/by-order/order", "DELETE /items/inv_1", "DELETE /warehouses/wh_1",
				"POST /items/inv_1/stock/wh_1", "GET /items/inv_1/adjustments", "POST /transactions",
				"DELETE /transactions", "POST /audit", "PUT /audit", "DELETE /audit", "TRACE /allocations",
				"TRACE /items/inv_1", "BREW /allocations")) {
			rows.add(request(request, "{}").expects(405, "METHOD_NOT_ALLOWED"));
		}
		for (String path : List.of("//", "//inventory", "//inventory/v1", "//inventory/v2/allocations", "//favicon.ico",
				"//admin.php", "//error", "//actuator/env", "//swagger-ui/nothing.js", "/nothing", "/allocations/",
				"/allocations/{id}/", "/items/", "/items/inv_1/", "/warehouses/", "/transactions/", "/audit/",
				"/audit/more", "/allocations/{id}/nothing", "/allocations/{id}/confirm/more", "/allocations/by-order/",
				"/allocations/by-order/a/b", "/items/inv_1/stock", "/transactions/tx_1", "/allocations/{id}.json",
				"/Allocations", "/items/inv_1/stock/wh_1/")) {
			if (!path.equals("//")) {
				rows.add(get(path).expects(path.endsWith(".json") ? 400 : 404,
						path.endsWith(".json") ? VALIDATION_ERROR : "NOT_FOUND"));
			}
		}
		for (String id : List.of("x".repeat(65), "a.b", "a%20b", "%20", "%C3%A9", "%F0%9F%98%80", "a%2Fb", "a%3Bb",
				"a%0Ab", "a~b", "a'b")) {
			rows.add(get("/allocations/" + id).names("id"));
			rows.add(put("/allocations/" + id + "/cancel", REASON).names("id"));
			rows.add(get("/items/" + id).names("id"));
			rows.add(get("/warehouses/" + id).names("id"));
			rows.add(put("/items/inv_1/stock/" + id, NOTHING.with("quantityOnHand", "1")).names("warehouseId"));
		}
		for (String id : List.of("x".repeat(129), "%20", "a%0Ab", "%C2%85", "%E2%80%A8")) {
			rows.add(get("/allocations/by-order/" + id).names("orderId"));
		}
		for (String path : List.of("/allocations/%00", "/allocations/a%00b", "/allocations/by-order/%00", "/items/%00",
				"/allocations/%ED%A0%80", "/allocations/%5C")) {
			rows.add(get(path).expects(400, null));
		}
		rows.add(get("/allocations/alloc_none").expects(404, "ALLOCATION_NOT_FOUND"));
		rows.add(get("/items/inv_none").expects(404, "INVENTORY_ITEM_NOT_FOUND"));
		rows.add(get("/warehouses/wh_none").expects(404, "WAREHOUSE_NOT_FOUND"));
		rows.add(post(ALLOCATIONS, CREATE.with("inventoryItemId", "\"inv_none\"")).expects(404,
				"INVENTORY_ITEM_NOT_FOUND"));
		rows.add(post(ALLOCATIONS, CREATE.with("warehouseId", "\"wh_none\"")).expects(404, "WAREHOUSE_NOT_FOUND"));
		rows.add(put("/allocations/alloc_none/confirm", NOTHING).expects(404, "ALLOCATION_NOT_FOUND"));
		rows.add(post("/items/inv_none/adjustments", ADJUST).expects(404, "INVENTORY_ITEM_NOT_FOUND"));
		rows.add(put("/items/inv_1", ITEM.with("id", "\"inv_2\"")).names("id"));
		rows.add(put("/warehouses/wh_1", WAREHOUSE.with("id", "\"wh_2\"")).names("id"));
		return run(output, rows);
	}

	@Test
	void everyFieldThatIsWrongIsNamedAtOnce() {
		Answer answer = this.api.post(BULK,
				"""
						{"orderId": " ", "warehouseId": "a b", "strategy": "NEAREST", "metadata": {},
						 "items": [{"inventoryItemId": "inv_1", "quantity": 0}, {"orderItemId": "", "inventoryItemId": "!", "quantity": -3}]}""");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(fields(answer)).containsExactlyInAnyOrder("orderId", "warehouseId", "items[0].orderItemId",
				"items[0].quantity", "items[1].orderItemId", "items[1].inventoryItemId", "items[1].quantity");
	}

	@Test
	void pathQueryAndBodyAreNamedAlike() {
		assertThat(fields(this.api.get("/allocations?limit=0&status=x&warehouseId=a.b&expiresBefore=now&orderId=%20")))
			.containsExactlyInAnyOrder("limit", "status", "warehouseId", "expiresBefore", "orderId");
		assertThat(fields(this.api.put("/items/a.b/stock/c.d", "{\"quantityOnHand\": -1, \"safetyStock\": -1}")))
			.containsExactlyInAnyOrder("id", "warehouseId", "quantityOnHand", "safetyStock");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE" })
	void bytesThatAreNotUtf8AreRefused(String charset) {
		byte[] bytes = CREATE.with("orderId", "\"caf\u00e9\"").toString().getBytes(Charset.forName(charset));
		Answer answer = this.api.with("Content-Type", "application/json")
			.send("POST", ALLOCATIONS, BodyPublishers.ofByteArray(bytes));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo(MALFORMED_REQUEST);
	}

	/** A slash in two bytes, one of a pair of surrogates, and more than there are. */
	@ParameterizedTest
	@ValueSource(strings = { "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00ff" })
	void charactersThatAreNoneAreRefused(String bytes) {
		String body = CREATE.with("orderId", quoted("a" + bytes)).toString();
		Answer answer = this.api.with("Content-Type", "application/json")
			.send("POST", ALLOCATIONS, BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo(MALFORMED_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "br", "deflate, gzip", "nonsense", "" })
	void aBodyThatIsSaidToBePackedIsRefused(String coding) {
		Answer answer = this.api.with("Content-Encoding", coding).post(ALLOCATIONS, CREATE.toString());
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
	}

	@Test
	void aBodyThatNobodyReadsIsRefusedWhenItIsTooLarge() {
		Answer answer = this.api.send("GET", "/audit", BodyPublishers.ofString(" ".repeat(1_048_577)));
		assertThat(answer.status()).isEqualTo(413);
	}

	@TestFactory
	Stream<DynamicTest> headers(CapturedOutput output) {
		List<Row> rows = new ArrayList<>();
		for (Row row : List.of(post(ALLOCATIONS, CREATE), post(BULK, bulk(LINE)), put(CONFIRM, NOTHING),
				put(CANCEL, REASON), put(FULFILL, NOTHING), put(CHANGE, REASON), post(WAREHOUSES, WAREHOUSE),
				put("/warehouses/wh_1", WAREHOUSE), post(ITEMS, ITEM), put("/items/inv_1", ITEM),
				post(ADJUSTMENTS, ADJUST), put(COUNT, NOTHING.with("quantityOnHand", "1")))) {
			for (String key : List.of("", " ", "a\tb", "x".repeat(256))) {
				rows.add(row.header("Idempotency-Key", key).names("Idempotency-Key"));
			}
		}
		for (Row row : List.of(put(CONFIRM, NOTHING), put(CANCEL, REASON), put(FULFILL, NOTHING), put(CHANGE, REASON),
				put("/items/inv_1", ITEM))) {
			for (String tags : List.of("1", "", "\"1", "\"1\" \"2\"", "*,\"1\"", "w/\"1\"")) {
				rows.add(row.header("If-Match", tags).names("If-Match"));
			}
		}
		return run(output, rows);
	}

	/** Sends each row, and at the end looks whether anything was left behind. */
	private Stream<DynamicTest> run(CapturedOutput output, List<Row> rows) {
		State before = state();
		int outputBefore = output.getAll().length();
		Stream<DynamicTest> tests = rows.stream()
			.map((row) -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
		return Stream.concat(tests,
				Stream.of(DynamicTest.dynamicTest("nothing was changed, and nothing went wrong", () -> {
					assertThat(state()).isEqualTo(before);
					assertThat(output.getAll().substring(outputBefore)).doesNotContain(" ERROR ");
					this.books.assertBalanced();
				})));
	}

	private void check(Row row) {
		Answer answer = row.sendTo(this.api, this.allocationId);
		assertThat(answer.status()).as(row + " got " + answer.body()).isEqualTo(row.status());
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.header("X-Request-Id")).isNotBlank();
		assertThat(answer.json().path("success").isBoolean()).isTrue();
		assertThat(answer.json().path("success").booleanValue()).isFalse();
		assertThat(answer.json().path("error").path("message").asString()).isNotBlank();
		assertThat(answer.details().isObject()).isTrue();
		assertThat(answer.body()).doesNotContain("Exception", "java.", "jackson", "io.holdfast");
		if (row.code() != null) {
			assertThat(answer.code()).as(row.toString()).isEqualTo(row.code());
		}
		if (row.field() != null) {
			assertThat(fields(answer)).as(row.toString()).contains(row.field());
			assertThat(answer.details().path("fields"))
				.allSatisfy((field) -> assertThat(field.path("message").asString()).isNotBlank());
		}
	}

	private static List<String> fields(Answer answer) {
		return StreamSupport.stream(answer.details().path("fields").spliterator(), false)
			.map((field) -> field.path("field").asString())
			.toList();
	}

	private State state() {
		return new State(rows("warehouse"), rows("inventory_item"), rows("stock_level"), rows("allocation"),
				rows("journal"));
	}

	private List<Map<String, Object>> rows(String table) {
		return this.jdbc.sql("select * from " + table + " order by 1, 2, 3").query().listOfRows();
	}

	private static Row request(String methodAndPath, String body) {
		int space = methodAndPath.indexOf(' ');
		return new Row(methodAndPath.substring(0, space), methodAndPath.substring(space + 1), body);
	}

	private static Row get(String path) {
		return new Row("GET", path, null);
	}

	private static Row post(String path, Json body) {
		return new Row("POST", path, body.toString());
	}

	private static Row put(String path, Json body) {
		return new Row("PUT", path, body.toString());
	}

	private static Json bulk(Json... lines) {
		return new Json().with("orderId", "\"order_1\"")
			.with("items", Stream.of(lines).map(Json::toString).collect(Collectors.joining(",", "[", "]")));
	}

	private static String encoded(String key) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

	/** All that is kept. */
	private record State(List<Map<String, Object>> warehouses, List<Map<String, Object>> items,
			List<Map<String, Object>> levels, List<Map<String, Object>> allocations,
			List<Map<String, Object>> journal) {
	}

	/** A JSON object whose values are written as they are, valid or not. */
	private record Json(Map<String, String> fields) {

		Json() {
			this(Map.of());
		}

		List<String> names() {
			return List.copyOf(this.fields.keySet());
		}

		Json with(String name, String value) {
			Map<String, String> more = new LinkedHashMap<>(this.fields);
			more.put(name, value);
			return new Json(more);
		}

		Json without(String name) {
			Map<String, String> fewer = new LinkedHashMap<>(this.fields);
			fewer.remove(name);
			return new Json(fewer);
		}

		@Override
		public String toString() {
			return this.fields.entrySet()
				.stream()
				.map((field) -> quoted(field.getKey()) + ":" + field.getValue())
				.collect(Collectors.joining(",", "{", "}"));
		}

	}

	/** A request, and how it must be refused; code and field may be left open. */
	private record Row(String method, String path, @Nullable String body, Map<String, String> headers, int status,
			@Nullable String code, @Nullable String field) {

		Row(String method, String path, @Nullable String body) {
			this(method, path, body, Map.of("Content-Type", "application/json"), 400, VALIDATION_ERROR, null);
		}

		Row names(String field) {
			return new Row(this.method, this.path, this.body, this.headers, 400, VALIDATION_ERROR, field);
		}

		Row expects(int status, @Nullable String code) {
			return new Row(this.method, this.path, this.body, this.headers, status, code, null);
		}

		Row header(String name, String value) {
			Map<String, String> others = new LinkedHashMap<>(this.headers);
			others.put(name, value);
			return new Row(this.method, this.path, this.body, others, this.status, this.code, this.field);
		}

		Answer sendTo(Api api, String allocationId) {
			Api caller = api;
			for (Map.Entry<String, String> header : this.headers.entrySet()) {
				boolean type = header.getKey().equals("Content-Type");
				if (!type || (this.body != null && !header.getValue().isEmpty())) {
					caller = caller.with(header.getKey(), header.getValue());
				}
			}
			BodyPublisher publisher = (this.body != null) ? BodyPublishers.ofString(this.body)
					: BodyPublishers.noBody();
			return caller.send(this.method, this.path.replace("{id}", allocationId), publisher);
		}

		@Override
		public String toString() {
			String text = this.method + " " + this.path + ((this.body != null) ? " " + this.body : "") + " with "
					+ this.headers;
			return text.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(text.length(), 160));
		}

	}

}
