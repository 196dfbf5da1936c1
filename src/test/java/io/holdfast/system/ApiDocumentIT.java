package io.holdfast.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.SampledTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Swagger UI and generators of clients are told is true, and its examples work at
 * the first click.
 */
class ApiDocumentIT extends SampledTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Set<String> REFUSALS = Set.of("VALIDATION_ERROR", "MALFORMED_REQUEST", "ALLOCATION_NOT_FOUND",
			"INVENTORY_ITEM_NOT_FOUND", "WAREHOUSE_NOT_FOUND", "RESERVATION_NOT_FOUND", "IMPORT_NOT_FOUND", "NOT_FOUND",
			"METHOD_NOT_ALLOWED", "NOT_ACCEPTABLE", "PAYLOAD_TOO_LARGE", "URI_TOO_LONG", "UNSUPPORTED_MEDIA_TYPE",
			"HEADERS_TOO_LARGE", "INSUFFICIENT_STOCK", "INVALID_STATUS_TRANSITION", "ALLOCATION_EXPIRED",
			"BULK_REFUSED", "WAREHOUSE_EXISTS", "ITEM_EXISTS", "WAREHOUSE_INACTIVE", "STOCK_BELOW_RESERVED",
			"QUANTITY_OVERFLOW", "CONTENTION", "UNAVAILABLE", "OUTCOME_UNKNOWN", "INTERNAL_ERROR", "VERSION_CONFLICT",
			"IDEMPOTENCY_KEY_REUSED", "REQUEST_TIMEOUT", "UNAUTHENTICATED", "FORBIDDEN", "TOO_MANY_REQUESTS",
			"HOLD_LIMIT");

	private JsonNode document = JSON.missingNode();

	@BeforeEach
	void readDocument() {
		Answer answer = this.api.get("//v3/api-docs");
		assertThat(answer.status()).isEqualTo(200);
		this.document = answer.json();
	}

	@Test
	void itIsWhole() {
		assertThat(this.document.path("openapi").asString()).startsWith("3.1");
		assertThat(this.document.path("info").path("title").asString()).isEqualTo("Holdfast");
		assertThat(this.document.path("info").path("version").asString()).isNotBlank();
		assertThat(this.document.path("servers").path(0).path("url").asString()).isEqualTo("/");
		assertThat(this.document.path("paths").propertyNames()).allMatch((path) -> path.startsWith("/inventory/v1/"));
		visit(this.document, (node) -> {
			if (node.path("$ref").isString()) {
				assertThat(this.document.at(node.path("$ref").stringValue().substring(1)).isObject())
					.as(node.toString())
					.isTrue();
			}
		});
	}

	@Test
	void everyOperationIsDescribed() {
		List<String> tags = this.document.path("tags").valueStream().map((tag) -> tag.path("name").asString()).toList();
		Set<String> ids = new HashSet<>();
		for (Operation operation : operations()) {
			JsonNode body = operation.body();
			assertThat(body.path("operationId").asString()).as(operation.toString()).isNotBlank();
			assertThat(ids.add(body.path("operationId").asString())).as(operation.toString()).isTrue();
			assertThat(body.path("summary").asString()).as(operation.toString()).isNotBlank();
			assertThat(body.path("tags")).as(operation.toString()).hasSize(1);
			assertThat(tags).contains(body.path("tags").path(0).asString());
			assertThat(body.path("responses").propertyNames()).as(operation.toString())
				.anyMatch((status) -> status.startsWith("2"))
				.contains("400", "500", "503");
			body.path("responses").properties().forEach((entry) -> {
				JsonNode response = entry.getValue();
				assertThat(response.path("description").asString()).as(operation.toString()).isNotBlank();
				if (entry.getKey().equals("204")) {
					assertThat(response.has("content")).isFalse();
					return;
				}
				boolean file = body.path("operationId").asString().startsWith("export") && entry.getKey().equals("200");
				String type = file ? "text/csv" : "application/json";
				assertThat(response.path("content").propertyNames()).containsExactly(type);
				assertThat(response.path("content").path(type).path("schema").isEmpty()).isFalse();
			});
			assertThat(body.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.path("in").asString().equals("path"))
				.map((parameter) -> "{" + parameter.path("name").asString() + "}")).as(operation.toString())
				.hasSize((int) operation.path().chars().filter((character) -> character == '{').count())
				.allMatch(operation.path()::contains);
		}
		assertThat(ids).hasSize(30);
	}

	@Test
	void everyRefusalIsShownWithAnExample() {
		Set<String> shown = new HashSet<>();
		visit(this.document, (node) -> node.path("examples").properties().forEach((example) -> {
			JsonNode error = example.getValue().path("value").path("error");
			assertThat(error.path("code").asString()).isEqualTo(example.getKey());
			assertThat(example.getValue().path("summary").asString()).isEqualTo(example.getKey());
			assertThat(error.path("message").asString()).isNotBlank();
			assertThat(error.path("details").isObject()).isTrue();
			shown.add(example.getKey());
		}));
		this.document.at("/components/schemas/ErrorResponse/examples")
			.forEach((example) -> shown.add(example.path("error").path("code").asString()));
		assertThat(shown).isEqualTo(REFUSALS);
		assertThat(this.document.at("/components/schemas/ErrorCode/enum").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrderElementsOf(REFUSALS);
	}

	@Test
	void whatAnOperationRefusesHasAnExampleInTheAnswerOfItsStatus() {
		for (Operation operation : operations()) {
			operation.body().path("responses").properties().forEach((response) -> {
				if (!response.getKey().startsWith("2")) {
					JsonNode examples = response.getValue().at("/content/application~1json/examples");
					assertThat(examples.isEmpty()).as(operation + " " + response.getKey()).isFalse();
					examples.propertyNames()
						.forEach((code) -> assertThat(response.getValue().path("description").asString())
							.contains("`" + code + "`"));
				}
			});
		}
	}

	@Test
	void nothingIsWithoutADescription() {
		this.document.at("/components/schemas").properties().forEach((schema) -> {
			assertDescribed(schema.getValue(), schema.getKey());
			schema.getValue()
				.path("properties")
				.properties()
				.forEach((field) -> assertDescribed(field.getValue(), schema.getKey() + "." + field.getKey()));
		});
		this.document.at("/components/headers")
			.properties()
			.forEach((header) -> assertDescribed(header.getValue(), header.getKey()));
		this.document.path("tags").forEach((tag) -> assertDescribed(tag, tag.path("name").asString()));
		for (Operation operation : operations()) {
			assertDescribed(operation.body(), operation.toString());
			operation.body()
				.path("parameters")
				.forEach(
						(parameter) -> assertDescribed(parameter, operation + " " + parameter.path("name").asString()));
		}
	}

	@Test
	void operationIdsAreTheNamesOfMethods() {
		assertThat(operations().stream().map((operation) -> operation.body().path("operationId").asString()))
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches(
					"(create|get|list|plan|put|delete|replace|change|confirm|cancel|fulfill|adjust|count|import|export)[A-Z][A-Za-z]+"));
	}

	@Test
	void schemasHaveTheNamesOfClasses() {
		assertThat(this.document.at("/components/schemas").propertyNames())
			.allMatch((name) -> name.matches("[A-Z][A-Za-z]+"))
			.doesNotContain("Error", "Object", "Map");
		visit(this.document.path("paths"), (node) -> {
			if (node.path("schema").path("type").asString("").equals("object")) {
				throw new AssertionError("A generated client can't name " + node);
			}
		});
	}

	@Test
	void aNewcomerBeginsWithCreateLookConfirmFulfill() {
		assertThat(this.document.path("tags").valueStream().map((tag) -> tag.path("name").asString()))
			.containsExactly("Allocations", "Reservations", "Inventory", "Warehouses", "Transactions", "Audit");
		assertThat(operations().stream()
			.sorted(Comparator.comparingInt((operation) -> operation.body().path("x-order").intValue()))
			.map((operation) -> operation.body().path("operationId").asString()))
			.startsWith("createAllocation", "getAllocation", "confirmAllocation", "fulfillAllocation");
		assertThat(this.api.get("//swagger-ui/swagger-initializer.js").body())
			.contains("operationsSorter: (one, other) =>", "\"x-order\"");
		// What is said there goes before what the page says.
		assertThat(this.api.get("//v3/api-docs/swagger-config").json().has("operationsSorter")).isFalse();
	}

	@Test
	void requestsLeaveOutWhatMayBeNullAndAnswersSayIt() {
		assertThat(required("Allocation")).contains("expiresAt", "metadata", "version");
		assertThat(schema("Allocation", "expiresAt").path("type").toString()).isEqualTo("[\"string\",\"null\"]");
		assertThat(schema("Transaction", "status").path("oneOf").toString()).contains("AllocationStatus", "null");
		assertThat(required("StatusStep")).doesNotContain("reason");
		assertThat(required("BulkAllocations")).containsExactlyInAnyOrder("allocations", "summary");
		assertThat(schema("CreateAllocationRequest", "warehouseId").path("type").asString()).isEqualTo("string");
		assertThat(schema("CreateAllocationRequest", "strategy").has("$ref")).isTrue();
	}

	private static void assertDescribed(JsonNode node, String name) {
		assertThat(node.path("description").asString("")).as("description of " + name).isNotBlank();
	}

	@Test
	void theExamplesOfTheSeedAreThereWithoutItsExpiry() {
		assertThat(example("post", "/allocations")).isEqualTo(JSON.readTree(
				"""
						{"orderId": "ord_01OXYZ012HIJ", "orderItemId": "item_01PXYZ123KLM", "inventoryItemId": "inv_01GXYZ234DEF",
						 "quantity": 2, "warehouseId": "wh_01HXYZ789GHI",
						 "metadata": {"priority": "high", "customerTier": "premium"}}"""));
		assertThat(example("post", "/allocations/bulk")).isEqualTo(JSON.readTree("""
				{"orderId": "ord_01OXYZ012HIJ", "warehouseId": "wh_01HXYZ789GHI",
				 "items": [{"orderItemId": "item_01PXYZ123KLM", "inventoryItemId": "inv_01GXYZ234DEF", "quantity": 2},
				           {"orderItemId": "item_01PXYZ234NOP", "inventoryItemId": "inv_01GXYZ345QRS", "quantity": 1}],
				 "metadata": {"priority": "high", "customerTier": "premium"}}"""));
		assertThat(example("put", "/allocations/{id}/confirm")).isEqualTo(JSON.readTree("""
				{"notes": "Payment processed successfully",
				 "metadata": {"paymentId": "pay_01QXYZ567STU", "paymentMethod": "credit_card"}}"""));
		assertThat(example("put", "/allocations/{id}/cancel")).isEqualTo(JSON.readTree("""
				{"reason": "Customer cancelled order",
				 "metadata": {"cancellationCode": "CUST_REQ", "refundId": "ref_01RXYZ678VWX"}}"""));
		assertThat(example("put", "/allocations/{id}/fulfill")).isEqualTo(JSON.readTree(
				"""
						{"referenceNumber": "SHIP-3456", "referenceType": "SHIPMENT", "locationId": "loc_01JXYZ101KLM",
						 "metadata": {"trackingNumber": "1Z9999999999999999", "carrier": "UPS", "shipDate": "2023-05-24T09:30:00Z"}}"""));
		assertThat(example("put", "/allocations/{id}")).isEqualTo(JSON.readTree("""
				{"quantity": 3, "warehouseId": "wh_01HXYZ890PQR", "reason": "Customer updated order quantity",
				 "metadata": {"priority": "urgent", "customerTier": "VIP"}}"""));
		visit(this.document, (node) -> assertThat(node.path("example").has("expiresAt")).isFalse());
		assertThat(schema("CreateAllocationRequest", "expiresAt").has("example")).isFalse();
		assertThat(schema("BulkAllocationRequest", "expiresAt").has("example")).isFalse();
		assertThat(schema("ChangeAllocationRequest", "expiresAt").has("example")).isFalse();
	}

	/** Every operation with its own parameters and body. */
	@TestFactory
	Stream<DynamicTest> everyFirstClickSucceeds() {
		return operations().stream()
			.map((operation) -> DynamicTest.dynamicTest(operation.toString(), () -> click(operation)));
	}

	@Test
	void everyFirstClickSucceedsInTheOtherOrderToo() {
		operations().reversed().forEach(this::click);
	}

	@Test
	void schemasSayWhatIsChecked() {
		assertThat(schema("CreateAllocationRequest", "quantity").path("minimum").intValue()).isEqualTo(1);
		assertThat(schema("BulkAllocationLine", "quantity").path("minimum").intValue()).isEqualTo(1);
		assertThat(schema("ChangeAllocationRequest", "quantity").path("minimum").intValue()).isEqualTo(1);
		assertThat(schema("CountRequest", "quantityOnHand").path("minimum").isInt()).isTrue();
		assertThat(schema("BulkAllocationRequest", "items").path("minItems").intValue()).isEqualTo(1);
		assertThat(schema("BulkAllocationRequest", "items").path("maxItems").intValue()).isEqualTo(500);
		assertThat(required("CreateAllocationRequest")).containsExactlyInAnyOrder("orderId", "orderItemId",
				"inventoryItemId", "quantity");
		assertThat(required("BulkAllocationRequest")).containsExactlyInAnyOrder("orderId", "items");
		assertThat(required("CancelRequest")).containsExactly("reason");
		schemas((name) -> name.endsWith("Request") || name.equals("BulkAllocationLine")).forEach((field) -> {
			if (field.path("type").asString().equals("string") && !field.has("enum") && !field.has("format")) {
				assertThat(field.has("maxLength") || field.has("pattern")).as(field.toString()).isTrue();
			}
		});
	}

	@Test
	void metadataIsAnObject() {
		List<JsonNode> found = new ArrayList<>();
		visit(this.document.path("components").path("schemas"), (schema) -> {
			if (schema.path("properties").has("metadata")) {
				found.add(schema.path("properties").path("metadata"));
			}
		});
		assertThat(found).hasSizeGreaterThan(10)
			.allMatch((metadata) -> metadata.path("type").asString().equals("object"));
	}

	@Test
	void nothingOfTheInsideIsShown() {
		assertThat(this.document.path("components").path("schemas").propertyNames()).doesNotContain("Caller",
				"Metadata");
		visit(this.document, (node) -> {
			assertThat(node.path("properties").propertyNames()).doesNotContain("complete", "atomicity", "detailed",
					"empty", "json", "tenant", "caller");
			assertThat(node.path("parameters").valueStream().map((parameter) -> parameter.path("name").asString()))
				.doesNotContain("caller", "tenant", "actor");
		});
		Answer bulk = this.api.post("/allocations/bulk", example("post", "/allocations/bulk").toString());
		assertThat(bulk.data().propertyNames()).containsExactly("allocations", "summary");
		Answer order = this.api.get("/allocations/by-order/ord_01OXYZ012HIJ");
		assertThat(order.json().propertyNames()).containsExactlyInAnyOrder("success", "data", "summary", "page");
	}

	private void click(Operation operation) {
		String path = operation.path();
		List<String> query = new ArrayList<>();
		for (JsonNode parameter : operation.body().path("parameters")) {
			String name = parameter.path("name").asString();
			String example = parameter.path("example").asString("");
			if (parameter.path("in").asString().equals("path")) {
				path = path.replace("{" + name + "}", example);
			}
			else if (parameter.path("in").asString().equals("query") && parameter.path("required").asBoolean(false)) {
				query.add(name + "=" + example);
			}
		}
		path += query.isEmpty() ? "" : "?" + String.join("&", query);
		JsonNode body = operation.body().path("requestBody");
		String json = body.path("content").path("application/json").path("example").toString();
		String csv = body.path("content").path("text/csv").path("example").asString("");
		Answer answer = switch (operation.method()) {
			case "get" -> this.api.get("/" + path);
			case "post" -> csv.isEmpty() ? this.api.post("/" + path, json) : this.api.postCsv("/" + path, csv);
			case "delete" -> this.api.delete("/" + path);
			default -> this.api.put("/" + path, json);
		};
		assertThat(answer.status()).as(operation + ": " + answer.body()).isIn(200, 201, 202, 204);
		assertThat(operation.body().path("responses").propertyNames()).contains(String.valueOf(answer.status()));
		boolean file = String.valueOf(answer.header("Content-Type")).startsWith("text/csv");
		assertThat(answer.status() == 204 || file || !answer.data().isEmpty()).as(operation + ": " + answer.body())
			.isTrue();
	}

	private List<Operation> operations() {
		return this.document.path("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.map((method) -> new Operation(method.getKey(), path.getKey().replace("/inventory/v1/", ""),
						method.getValue())))
			.toList();
	}

	private JsonNode example(String method, String path) {
		return this.document.path("paths")
			.path("/inventory/v1" + path)
			.path(method)
			.path("requestBody")
			.path("content")
			.path("application/json")
			.path("example");
	}

	private JsonNode schema(String name, String field) {
		return this.document.path("components").path("schemas").path(name).path("properties").path(field);
	}

	private List<String> required(String name) {
		return this.document.path("components")
			.path("schemas")
			.path(name)
			.path("required")
			.valueStream()
			.map(JsonNode::asString)
			.toList();
	}

	private Stream<JsonNode> schemas(Predicate<String> named) {
		return this.document.path("components")
			.path("schemas")
			.properties()
			.stream()
			.filter((schema) -> named.test(schema.getKey()))
			.flatMap((schema) -> schema.getValue().path("properties").valueStream());
	}

	private static void visit(JsonNode node, Consumer<JsonNode> visitor) {
		visitor.accept(node);
		node.forEach((child) -> visit(child, visitor));
	}

	private record Operation(String method, String path, JsonNode body) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
