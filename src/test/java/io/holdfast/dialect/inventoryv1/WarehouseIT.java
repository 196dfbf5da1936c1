package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Warehouses are created, read and replaced. */
class WarehouseIT extends InventoryV1Scenario {

	@Test
	void createsOneWithAnIdOfItsOwn() {
		this.clock.set("2026-03-01T10:00:00Z");
		Answer answer = this.api.post("/warehouses", "{\"code\": \"EW\", \"name\": \"East Warehouse\"}");
		assertThat(answer.status()).isEqualTo(201);
		String id = answer.data().path("id").stringValue();
		assertThat(id).matches("wh_[0-9a-f]{24}");
		assertThat(answer.header("Location")).isEqualTo("/inventory/v1/warehouses/" + id);
		assertContains(answer.data(),
				"""
						{"code": "EW", "name": "East Warehouse", "type": "DC", "priority": null, "latitude": null, "longitude": null,
						 "active": true, "createdAt": "2026-03-01T10:00:00Z", "updatedAt": "2026-03-01T10:00:00Z"}""");
		assertThat(this.api.get("/warehouses/" + id).data()).isEqualTo(answer.data());
	}

	@Test
	void createsOneAsTheCallerWantsIt() {
		Answer answer = this.api.post("/warehouses", full("wh_mine", "EW"));
		assertThat(answer.status()).isEqualTo(201);
		assertContains(answer.data(), full("wh_mine", "EW"));
		assertContains(this.api.get("/warehouses/wh_mine").data(), full("wh_mine", "EW"));
	}

	@Test
	void anIdOrCodeThatIsTakenIsRefused() {
		this.api.post("/warehouses", full("wh_mine", "EW"));
		List<?> before = allRows();
		assertTaken(this.api.post("/warehouses", full("wh_mine", "WW")), "wh_mine", "WW");
		assertTaken(this.api.post("/warehouses", full("wh_other", "EW")), "wh_other", "EW");
		assertThat(allRows()).isEqualTo(before);
	}

	@Test
	void replacingPutsDefaultsWhereNothingIsSaid() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.api.post("/warehouses", full("wh_mine", "EW"));
		this.clock.set("2026-03-01T11:00:00Z");
		Answer answer = this.api.put("/warehouses/wh_mine", "{\"code\": \"WW\", \"name\": \"West\"}");
		assertThat(answer.status()).isEqualTo(200);
		assertContains(answer.data(), """
				{"id": "wh_mine", "code": "WW", "name": "West", "type": "DC", "priority": null, "latitude": null,
				 "longitude": null, "active": true, "createdAt": "2026-03-01T10:00:00Z",
				 "updatedAt": "2026-03-01T11:00:00Z"}""");
		assertThat(this.api.get("/warehouses/wh_mine").data()).isEqualTo(answer.data());
	}

	@Test
	void replacingRefusesAnothersCodeAndAnotherId() {
		this.api.post("/warehouses", full("wh_1", "EW"));
		this.api.post("/warehouses", full("wh_2", "WW"));
		assertTaken(this.api.put("/warehouses/wh_2", full("wh_2", "EW")), "wh_2", "EW");
		Answer other = this.api.put("/warehouses/wh_2", full("wh_1", "XX"));
		assertThat(other.status()).isEqualTo(400);
		assertContains(other.json(),
				"{\"error\": {\"code\": \"VALIDATION_ERROR\", \"details\": {\"fields\": [{\"field\": \"id\"}]}}}");
		assertContains(this.api.get("/warehouses/wh_2").data(), full("wh_2", "WW"));
	}

	@Test
	void replacingOneAtOnceHasEverybodyServedInTurn() {
		this.given.warehouse("wh_1");
		List<Answer> answers = AtOnce.run(8, (caller) -> this.api.put("/warehouses/wh_1",
				"{\"code\": \"wh_1\", \"name\": \"Warehouse\", \"priority\": %d}".formatted(caller)));
		assertThat(answers).allMatch((answer) -> answer.status() == 200);
		assertThat(answers).extracting(Answer::data).contains(this.api.get("/warehouses/wh_1").data());
	}

	@Test
	void anUnknownOneIsNotFound() {
		for (Answer answer : List.of(this.api.get("/warehouses/wh_x"),
				this.api.put("/warehouses/wh_x", "{\"code\": \"X\", \"name\": \"X\"}"))) {
			assertThat(answer.status()).isEqualTo(404);
			assertContains(answer.json(),
					"{\"error\": {\"code\": \"WAREHOUSE_NOT_FOUND\", \"details\": {\"id\": \"wh_x\"}}}");
		}
	}

	@Test
	void listsAllInTheOrderOfTheirIdsPageByPage() {
		for (String id : List.of("wh_c", "wh_e", "wh_a", "wh_d", "wh_b")) {
			this.given.warehouse(id);
		}
		assertContains(this.api.get("/warehouses?limit=2").json(), """
				{"data": [{"id": "wh_a"}, {"id": "wh_b"}], "page": {"limit": 2}}""");
		assertThat(texts(walk("/warehouses?limit=2"), "id")).containsExactly("wh_a", "wh_b", "wh_c", "wh_d", "wh_e");
	}

	@Test
	void listsThoseOfACodeOfAKindAndOpenOnes() {
		this.given.warehouse("wh_a").warehouse("wh_b").closed("wh_b");
		this.api.post("/warehouses", full("wh_c", "EW"));
		assertThat(texts(this.api.get("/warehouses?code=EW").data(), "id")).containsExactly("wh_c");
		assertThat(texts(this.api.get("/warehouses?code=ew").data(), "id")).isEmpty();
		assertThat(texts(this.api.get("/warehouses?type=DC").data(), "id")).containsExactly("wh_a", "wh_b");
		assertThat(texts(this.api.get("/warehouses?active=true").data(), "id")).containsExactly("wh_a");
		assertThat(texts(walk("/warehouses?active=false&limit=1"), "id")).containsExactly("wh_b", "wh_c");
		assertThat(texts(this.api.get("/warehouses?active=false&type=DC&code=wh_b").data(), "id"))
			.containsExactly("wh_b");
	}

	@Test
	void aFilterThatMakesNoSenseIsRefusedByName() {
		for (String filter : List.of("code=%20", "type=SHOP", "type=dc", "active=1")) {
			Answer answer = this.api.get("/warehouses?" + filter);
			assertThat(answer.status()).as(filter).isEqualTo(400);
			assertContains(answer.details(),
					"{\"fields\": [{\"field\": \"%s\"}]}".formatted(filter.replaceFirst("=.*", "")));
		}
	}

	@Test
	void closingOneChangesNoFigure() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 10);
		create("inv_1", "wh_1", 4);
		String before = this.api.get("/items/inv_1").body();
		this.api.put("/warehouses/wh_1", "{\"code\": \"wh_1\", \"name\": \"Closed\", \"active\": false}");
		assertThat(this.api.get("/items/inv_1").body()).isEqualTo(before);
		assertThat(create("inv_1", "wh_1", 1).code()).isEqualTo("WAREHOUSE_INACTIVE");
		this.books.assertBalanced();
	}

	private static String full(String id, String code) {
		return """
				{"id": "%s", "code": "%s", "name": "East Warehouse", "type": "STORE", "priority": 4, "latitude": 52.52,
				 "longitude": 13.405, "active": false}""".formatted(id, code);
	}

	private static void assertTaken(Answer answer, String id, String code) {
		assertThat(answer.status()).isEqualTo(409);
		assertContains(answer.json(), """
				{"success": false, "error": {"code": "WAREHOUSE_EXISTS", "details": {"id": "%s", "code": "%s"}}}"""
			.formatted(id, code));
	}

}
