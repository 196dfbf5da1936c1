package io.holdfast.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.holdfast.kernel.TenantId;
import io.holdfast.support.Api.Answer;
import io.holdfast.support.AtOnce;
import io.holdfast.support.IntegrationTest;
import io.holdfast.support.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The audit as it is asked for, amid everything else that goes on. */
@ExtendWith(OutputCaptureExtension.class)
class AuditIT extends IntegrationTest {

	private static final TenantId OTHER = new TenantId("other");

	private static final int WRITERS = 6;

	@Autowired
	private AuditService audits;

	@BeforeEach
	void stockUp() {
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 1000);
		this.given.item("inv_2").stock("inv_2", "wh_1", 1000);
	}

	@Test
	void whereEverythingAddsUpItListsNothing(CapturedOutput log) {
		Answer answer = this.api.get("/audit");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json()).isEqualTo(
				new JsonMapper().readTree("{\"success\": true, \"data\": {\"itemsChecked\": 2, \"drift\": []}}"));
		assertThat(log).doesNotContain("Audit of");
	}

	@Test
	void whatHasDriftedIsListedAndLogged(CapturedOutput log) {
		String id = this.given.pending("inv_1", "wh_1", 5);
		tamper("update allocation set quantity = 4; update inventory_item set on_hand = 1001 where id = 'inv_2'");
		Answer answer = this.api.get("/audit");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.json()).isEqualTo(new JsonMapper().readTree("""
				{"success": true, "data": {"itemsChecked": 2, "drift": [
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_1", "allocationId": null, "sequence": null,
				  "counter": "RESERVED", "stored": 5, "fromAllocations": 4, "fromJournal": 5},
				 {"inventoryItemId": "inv_1", "warehouseId": null, "allocationId": null, "sequence": null,
				  "counter": "RESERVED", "stored": 5, "fromAllocations": 4, "fromJournal": 5},
				 {"inventoryItemId": "inv_2", "warehouseId": null, "allocationId": null, "sequence": null,
				  "counter": "ON_HAND", "stored": 1001, "fromAllocations": null, "fromJournal": 1000},
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_1", "allocationId": "%1$s", "sequence": null,
				  "counter": "PENDING", "stored": null, "fromAllocations": 4, "fromJournal": 5},
				 {"inventoryItemId": "inv_1", "warehouseId": "wh_1", "allocationId": "%1$s", "sequence": null,
				  "counter": "RESERVED", "stored": null, "fromAllocations": 4, "fromJournal": 5}]}}""".formatted(id)));
		assertThat(log).containsPattern("ERROR .*Audit of default: 5 rows of drift, 2 items checked");
	}

	@Test
	void theFiguresHaveWhatTheLastAuditFound() {
		tamper("update stock_level set on_hand = 7 where inventory_item_id = 'inv_1'");
		drift(TenantId.DEFAULT);
		assertThat(shown()).containsPattern("holdfast_audit_drift\\{.*tenant=\"default\"} 1\\.0");
		this.jdbc.sql("update stock_level set on_hand = 1000").update();
		drift(TenantId.DEFAULT);
		assertThat(shown()).containsPattern("holdfast_audit_drift\\{.*tenant=\"default\"} 0\\.0");
	}

	@Test
	void eachTenantIsAuditedByItself() {
		this.books.tenant("other");
		Stream.of("warehouse", "inventory_item", "stock_level", "allocation", "journal")
			.forEach((table) -> this.jdbc.sql("""
					insert into %1$s select (jsonb_populate_record(r, '{"tenant_id": "other"}')).* from %1$s r
					where tenant_id = 'default'""".formatted(table)).update());
		assertThat(drift(OTHER)).isEmpty();
		tamper("update stock_level set on_hand = 7 where tenant_id = 'other'");
		assertThat(drift(OTHER)).hasSize(2);
		assertThat(drift(TenantId.DEFAULT)).isEmpty();
		tamper("delete from journal where tenant_id = 'default'");
		assertThat(drift(OTHER)).hasSize(2);
		assertThat(drift(TenantId.DEFAULT)).isNotEmpty();
	}

	@Test
	void nothingIsLeftOutHoweverMuchThereIs() throws IOException {
		int items = CounterAudit.PAGE + 500;
		int allocations = AllocationAudit.PAGE + 500;
		List<Path> files = spooled();
		addItemsThatNobodyKnows(items);
		this.jdbc
			.sql("""
					insert into allocation select 'default', 'alloc_' || n, 'order', 'line', 'inv_1', 'wh_1', 1, 'CANCELLED',
						null, null, '{}', 1, 0, now(), now(), 0 from generate_series(1, ?) n""")
			.param(allocations)
			.update();
		Answer answer = this.api.get("/audit");
		Json.assertContains(answer.data(), "{\"itemsChecked\": %d}".formatted(items + 2));
		assertThat(answer.data().path("drift").valueStream().map((row) -> row.path("counter").stringValue()))
			.hasSize(items + allocations)
			.filteredOn("COMMITTED"::equals)
			.hasSize(items);
		assertThat(spooled()).isEqualTo(files);
	}

	@Test
	void writersGoOnWhileItIsUnderWayAndItSeesNothingOfThem() {
		tamper("update journal set reason = 'x', on_hand_after = 1001 where inventory_item_id = 'inv_1'");
		List<Answer> written = new ArrayList<>();
		List<Drift> found = new ArrayList<>();
		this.audits.run(TenantId.DEFAULT, (drift) -> {
			found.add(drift);
			written.add(create("inv_1"));
			written.add(create("inv_2"));
		});
		assertThat(found).hasSize(1);
		assertThat(written).hasSize(2).allMatch((answer) -> answer.status() == 201);
	}

	@Test
	void whatIsWrittenMeanwhileMakesNoDrift() {
		int each = 10;
		CountDownLatch writing = new CountDownLatch(WRITERS);
		List<Callable<List<Answer>>> acts = new ArrayList<>();
		acts.add(() -> auditWhile(writing));
		IntStream.range(0, WRITERS).forEach((writer) -> acts.add(() -> write(each, writing)));
		List<List<Answer>> answers = AtOnce.run(acts);
		assertThat(answers.getFirst()).hasSizeGreaterThan(2)
			.allSatisfy((answer) -> assertThat(answer.data().path("drift").isEmpty()).as(answer.body()).isTrue());
		assertThat(answers.subList(1, answers.size()))
			.allSatisfy((written) -> assertThat(written).hasSize(3 * each).allMatch((answer) -> answer.status() < 300));
		this.books.assertBalanced();
	}

	@Test
	void onlyOneIsUnderWayAtATime() {
		tamper("update stock_level set on_hand = 7 where inventory_item_id = 'inv_1'");
		List<Answer> second = new ArrayList<>();
		this.audits.run(TenantId.DEFAULT, (drift) -> second.add(this.api.get("/audit")));
		assertThat(second).isNotEmpty().allSatisfy((answer) -> {
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.code()).isEqualTo("UNAVAILABLE");
			assertThat(answer.header("Retry-After")).isEqualTo("1");
		});
		assertThat(this.api.get("/audit").status()).isEqualTo(200);
	}

	@Test
	void anErrorOnTheWayIsAnErrorAndNotHalfAnAnswer() throws IOException {
		List<Path> files = spooled();
		tamper("update stock_level set on_hand = 7 where inventory_item_id = 'inv_1'");
		this.jdbc.sql("alter table allocation rename column order_id to gone").update();
		try {
			Answer answer = this.api.get("/audit");
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("success", "error");
		}
		finally {
			this.jdbc.sql("alter table allocation rename column gone to order_id").update();
		}
		assertThat(spooled()).isEqualTo(files);
		assertThat(this.api.get("/audit").data().path("drift")).hasSize(1);
	}

	@Test
	void aCallerWhoHangsUpLeavesNothingBehind(CapturedOutput log) throws IOException {
		List<Path> files = spooled();
		addItemsThatNobodyKnows(40_000);
		try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), this.api.port())) {
			caller.setSoLinger(true, 0);
			caller.getOutputStream()
				.write("GET /inventory/v1/audit HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			assertThat(caller.getInputStream().readNBytes(1000)).hasSize(1000);
			assertThat(spooled()).hasSize(files.size() + 1);
			await().untilAsserted(() -> assertThat(shown()).as("while the caller dallies")
				.containsPattern("hikaricp_connections_active\\{.*pool=\"holdfast\"} 0\\.0"));
		}
		await().untilAsserted(() -> assertThat(spooled()).isEqualTo(files));
		assertThat(log).doesNotContain("Bug at");
	}

	/** Sets the triggers aside, as a superuser can. */
	private void tamper(String sql) {
		this.jdbc.sql("do $do$ begin set local session_replication_role = replica; " + sql + "; end $do$").update();
	}

	/** With units that are committed to nobody. */
	private void addItemsThatNobodyKnows(int items) {
		this.jdbc
			.sql("""
					insert into inventory_item select 'default', 'more_' || n, 'more_' || n, 'Item', '{}', 1, 0, 0, 7, 0, 0, 0,
						now(), now(), 0 from generate_series(1, ?) n""")
			.param(items)
			.update();
	}

	private String shown() {
		return this.api.get("//actuator/prometheus").body();
	}

	private List<Drift> drift(TenantId tenant) {
		List<Drift> found = new ArrayList<>();
		this.audits.run(tenant, found::add);
		return found;
	}

	private List<Answer> auditWhile(CountDownLatch writing) {
		List<Answer> audits = new ArrayList<>();
		while (writing.getCount() > 0) {
			audits.add(this.api.get("/audit"));
		}
		return audits;
	}

	private List<Answer> write(int times, CountDownLatch writing) {
		List<Answer> answers = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			Answer created = create((i % 2 == 0) ? "inv_1" : "inv_2");
			String path = "/allocations/" + created.data().path("id").asString();
			answers.add(created);
			answers.add(this.api.put(path + "/confirm"));
			answers.add(this.api.put(path + "/fulfill"));
		}
		writing.countDown();
		return answers;
	}

	private Answer create(String itemId) {
		return this.api.post("/allocations", """
				{"orderId": "order", "orderItemId": "line", "inventoryItemId": "%s", "quantity": 1,
				 "warehouseId": "wh_1"}""".formatted(itemId));
	}

	private static List<Path> spooled() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.toString().endsWith(".spool")).sorted().toList();
		}
	}

}
