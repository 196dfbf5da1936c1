package io.holdfast.allocation;

import java.time.Duration;
import java.time.Instant;

import io.holdfast.execution.Expiry;
import io.holdfast.support.IntegrationTest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees of open promises. */
@ExtendWith(OutputCaptureExtension.class)
class HoldWatchIT extends IntegrationTest {

	@Autowired
	private HoldWatch watch;

	@Autowired
	private MeterRegistry registry;

	@BeforeEach
	void someStock() {
		this.clock.set("2026-01-01T00:00:00Z");
		this.given.warehouse("wh_1").item("inv_1").stock("inv_1", "wh_1", 100);
	}

	@Test
	void openHoldsAreShownWithTheirUnitsAndTheSoonestExpiry() {
		hold(3, 60);
		hold(4, 600);
		this.given.pending("inv_1", "wh_1", 5);
		this.given.confirm(this.given.pending("inv_1", "wh_1", 7));
		this.watch.refresh();
		assertFigures(3, 12, 0);
		assertThat(figure("soonest.expiry", "default")).isEqualTo(60);
	}

	@Test
	void holdsThatAreOverAreCountedApartUntilTheyAreReleased() {
		hold(3, 60);
		hold(4, 600);
		this.clock.advance(Duration.ofSeconds(60));
		this.watch.refresh();
		assertFigures(1, 4, 1);
		assertThat(figure("soonest.expiry", "default")).isEqualTo(540);
		this.given.stock("inv_1", "wh_1", 100);
		this.watch.refresh();
		assertFigures(1, 4, 0);
	}

	@Test
	void whatIsGoneIsShownNoMore() {
		this.given.pending("inv_1", "wh_1", 5);
		this.watch.refresh();
		assertFigures(1, 5, 0);
		assertThat(figure("soonest.expiry", "default")).as("none expires").isNull();
		this.books.burn();
		this.watch.refresh();
		assertThat(figure("open.holds", "default")).isNull();
	}

	@Test
	void eachTenantHasItsOwn() {
		this.given.pending("inv_1", "wh_1", 5);
		this.books.tenant("second");
		for (String table : new String[] { "warehouse", "inventory_item", "stock_level", "allocation" }) {
			this.jdbc
				.sql("insert into %s select (jsonb_populate_record(mine, '{\"tenant_id\": \"second\"}')).* from %s mine"
					.formatted(table, table))
				.update();
		}
		this.watch.refresh();
		assertFigures(1, 5, 0);
		assertThat(figure("open.units", "second")).isEqualTo(5);
	}

	@Test
	void nothingIsShownWhileTheDatabaseCannotBeAskedAndThatIsSaidOnce(CapturedOutput output) {
		this.given.pending("inv_1", "wh_1", 5);
		this.watch.refresh();
		this.jdbc.sql("alter table allocation rename to allocation_gone").update();
		try {
			this.watch.refresh();
			this.watch.refresh();
			assertThat(figure("open.holds", "default")).isNull();
		}
		finally {
			this.jdbc.sql("alter table allocation_gone rename to allocation").update();
		}
		assertThat(output).containsOnlyOnce("The figures of open holds can't be shown");
		this.watch.refresh();
		assertFigures(1, 5, 0);
		assertThat(output).containsOnlyOnce("The figures of open holds can be shown again");
	}

	private void hold(int quantity, int seconds) {
		this.given.allocation("inv_1", "wh_1", quantity,
				new Expiry.At(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds)));
	}

	private void assertFigures(double open, double units, double due) {
		assertThat(figure("open.holds", "default")).isEqualTo(open);
		assertThat(figure("open.units", "default")).isEqualTo(units);
		assertThat(figure("due.holds", "default")).isEqualTo(due);
	}

	private @Nullable Double figure(String name, String tenant) {
		Gauge gauge = this.registry.find("holdfast." + name).tag("tenant", tenant).gauge();
		return (gauge != null) ? gauge.value() : null;
	}

}
