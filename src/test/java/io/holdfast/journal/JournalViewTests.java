package io.holdfast.journal;

import java.time.Instant;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How journal entries read. */
class JournalViewTests {

	private static final Instant AT = Instant.parse("2026-05-24T10:00:00Z");

	@ParameterizedTest(name = "{0}, on hand {1}, reserved {2}, safety stock {3}, committed {4}, backordered {5}: {6}")
	@CsvSource({ "RECEIPT, 5, 0, 0, 0, 0, 5", "ADJUSTMENT, -3, 0, 0, 0, 0, -3", "RETURN, 2, 0, 0, 0, 0, 2",
			"SALE, -4, -4, 0, 0, 0, 4", "RESERVE, 0, 6, 0, 0, 0, 6", "RELEASE, 0, -6, 0, 0, 0, 6",
			"CONFIRM, 0, 0, 0, 0, 0, 0", "CHANGE, 0, 2, 0, 0, 0, 2", "CHANGE, 0, -2, 0, 0, 0, -2",
			"EXPIRE, 0, -1, 0, 0, 0, 1", "SAFETY, 0, 0, 7, 0, 0, 7", "SAFETY, 0, 0, -7, 0, 0, -7",
			"COMMIT, 0, 0, 0, 8, 0, 8", "UNCOMMIT, 0, 0, 0, -8, 0, -8", "BACKORDER, 0, 0, 0, 0, 3, 3",
			"PROMOTE, 0, 0, 0, 2, -3, 3", "SPLIT, 0, 0, 0, 0, 0, 0" })
	void isAboutTheUnitsThatItsTypeMoves(EntryType type, int onHand, int reserved, int safetyStock, long committed,
			long backordered, long quantity) {
		assertThat(entry(type, new StockChange.Deltas(onHand, reserved, safetyStock, committed, backordered)).view()
			.quantity()).isEqualTo(quantity);
	}

	@Test
	void saysAllThatWasWrittenDown() {
		StockChange.Deltas deltas = new StockChange.Deltas(-2, -2, 0, 0, 0);
		Reference reference = new Reference("SHIPMENT", "SHIP-1", "loc_1");
		Metadata attributes = new Metadata("{\"carrier\":\"UPS\"}");
		JournalView view = entry(EntryType.SALE, deltas).about("alloc_1", "ord_1", AllocationStatus.FULFILLED)
			.because("Order fulfillment")
			.referringTo(reference)
			.with(attributes)
			.view();
		assertThat(view).isEqualTo(new JournalView("tx_1", EntryType.SALE, "inv_1", 7, AT, "wh_1", deltas,
				new StockChange.After(8, 3, 0, 0, 0), "alloc_1", "ord_1", AllocationStatus.FULFILLED, null, "tester",
				"Order fulfillment", reference, attributes));
	}

	@Test
	void saysNothingThatWasNotWrittenDown() {
		JournalView view = entry(EntryType.RECEIPT, new StockChange.Deltas(1, 0, 0, 0, 0)).view();
		assertThat(view.allocationId()).isNull();
		assertThat(view.orderId()).isNull();
		assertThat(view.status()).isNull();
		assertThat(view.reason()).isNull();
		assertThat(view.reference()).isEqualTo(Reference.NONE);
		assertThat(view.attributes()).isEqualTo(Metadata.EMPTY);
	}

	private static JournalEntry entry(EntryType type, StockChange.Deltas deltas) {
		return new JournalEntry("tx_1", type,
				new StockChange(TenantId.DEFAULT, "inv_1", 7, AT, "wh_1", deltas, new StockChange.After(8, 3, 0, 0, 0)),
				new Actor("tester"));
	}

}
