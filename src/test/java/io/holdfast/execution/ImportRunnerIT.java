package io.holdfast.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.holdfast.inventory.ImportPart;
import io.holdfast.inventory.ImportStatus;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.inventory.StockImportService;
import io.holdfast.kernel.TenantId;
import io.holdfast.support.Given;
import io.holdfast.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that was accepted is counted to its end, whatever becomes of who received it.
 */
class ImportRunnerIT extends IntegrationTest {

	private static final TenantId TENANT = TenantId.DEFAULT;

	@Autowired
	private StockImportService imports;

	@Autowired
	private ImportRunner runner;

	@Autowired
	private PartCounter counter;

	@BeforeEach
	void openWarehouse() {
		this.clock.set("2026-03-01T10:00:00Z");
		this.given.warehouse("wh_1");
	}

	@Test
	void whatOneCopyHasLeftAnotherEndsOnceItsLeaseIsOver() {
		String id = received(3);
		ImportPart part = this.imports.lease(TENANT, id).orElseThrow();
		this.counter.count(TENANT, id, part);
		assertThat(this.imports.left(TENANT)).isEmpty();
		this.runner.run(TENANT, id);
		assertThat(this.imports.get(TENANT, id).status()).isEqualTo(ImportStatus.RUNNING);
		this.clock.advance(Duration.ofSeconds(61));
		assertThat(this.imports.left(TENANT)).containsExactly(id);
		assertThat(count("stock_import where status <> 'COMPLETED'")).isOne();
		this.runner.run(TENANT, id);
		assertDone(id, 3);
	}

	@Test
	void whatIsCountedAgainCountsNothingThatWasSoldSince() {
		String id = received(1);
		ImportPart part = this.imports.lease(TENANT, id).orElseThrow();
		this.counter.count(TENANT, id, part);
		String item = this.jdbc.sql("select id from inventory_item").query(String.class).single();
		String sold = this.given.pending(item, "wh_1", 1);
		this.given.confirm(sold);
		this.given.fulfill(sold);
		this.clock.advance(Duration.ofSeconds(61));
		this.runner.run(TENANT, id);
		assertThat(this.imports.get(TENANT, id).imported()).isEqualTo(1);
		assertThat(this.jdbc.sql("select on_hand from inventory_item").query(Long.class).single()).isZero();
		this.books.assertBalanced();
	}

	@Test
	void whoWasPausedLearnsThatSomebodyElseGoesOn() {
		String id = received(3);
		ImportPart mine = this.imports.lease(TENANT, id).orElseThrow();
		this.clock.advance(Duration.ofSeconds(61));
		ImportPart others = this.imports.lease(TENANT, id).orElseThrow();
		assertThat(others).isEqualTo(mine);
		this.counter.count(TENANT, id, others);
		ImportPart next = this.imports.counted(TENANT, id, others, List.of()).orElseThrow();
		this.counter.count(TENANT, id, mine);
		assertThat(this.imports.counted(TENANT, id, mine, List.of())).isEmpty();
		assertThat(this.imports.get(TENANT, id).imported()).isEqualTo(1);
		this.counter.count(TENANT, id, next);
		this.imports.counted(TENANT, id, next, List.of());
		this.imports.giveBack(TENANT, id);
		this.runner.run(TENANT, id);
		assertDone(id, 3);
	}

	@Test
	void whatBrokeOffIsForgottenAfterAnHour() {
		String id = this.imports.begin(TENANT, null, Given.CALLER.actor());
		this.imports.receive(TENANT, id, 1, lines(1));
		this.runner.run(TENANT, id);
		assertThat(this.imports.get(TENANT, id).status()).isEqualTo(ImportStatus.RECEIVING);
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(this.imports.left(TENANT)).isEmpty();
		assertThat(this.imports.get(TENANT, id).lines()).isEqualTo(1);
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.imports.left(TENANT)).isEmpty();
		assertThat(count("stock_import") + count("stock_import_part")).isZero();
	}

	@Test
	void anotherTenantsFilesAreNotSeen() {
		String id = received(1);
		TenantId other = new TenantId("other");
		assertThat(this.imports.left(other)).isEmpty();
		this.runner.run(other, id);
		assertThat(this.imports.get(TENANT, id).status()).isEqualTo(ImportStatus.RUNNING);
	}

	/** In parts of one line. */
	private String received(int parts) {
		String id = this.imports.begin(TENANT, null, Given.CALLER.actor());
		List<ImportedLine> lines = lines(parts);
		for (int i = 0; i < parts; i++) {
			this.imports.receive(TENANT, id, i + 1, lines.subList(i, i + 1));
		}
		this.imports.received(TENANT, id);
		return id;
	}

	private static List<ImportedLine> lines(int count) {
		return new ArrayList<>(IntStream.rangeClosed(1, count)
			.mapToObj((i) -> new ImportedLine.Count(i + 1, "SKU-" + i, "Item " + i, "wh_1", i, null))
			.toList());
	}

	private void assertDone(String id, int lines) {
		assertThat(this.imports.get(TENANT, id)).satisfies((view) -> {
			assertThat(view.status()).isEqualTo(ImportStatus.COMPLETED);
			assertThat(view.imported()).isEqualTo(lines);
			assertThat(view.failed()).isZero();
		});
		assertThat(count("inventory_item")).isEqualTo(lines);
		assertThat(count("journal")).isEqualTo(lines);
		assertThat(count("stock_import_part")).isZero();
		assertThat(count("stock_import where status <> 'COMPLETED'")).isZero();
		this.books.assertBalanced();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
