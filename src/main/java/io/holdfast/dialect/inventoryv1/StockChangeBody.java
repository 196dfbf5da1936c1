package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.execution.StockReceipt;
import io.swagger.v3.oas.annotations.media.Schema;

/** Answers to what changes the units in a warehouse. */
final class StockChangeBody {

	private StockChangeBody() {
	}

	/** Of an adjustment. */
	@Schema(description = "An adjustment that was made.")
	record Adjusted(TransactionBody transaction, ItemChange inventoryItem) {

		static Adjusted of(StockReceipt receipt) {
			return new Adjusted(TransactionBody.of(receipt.entries().getFirst()), ItemChange.of(receipt));
		}

	}

	/** Of a count. */
	@Schema(description = "A count that was taken over.")
	record Counted(@Schema(
			description = "What it wrote; empty if everything was as counted.") List<TransactionBody> transactions,
			ItemBody.StockBody stock, ItemChange inventoryItem) {

		static Counted of(StockReceipt receipt) {
			return new Counted(receipt.entries().stream().map(TransactionBody::of).toList(),
					ItemBody.StockBody.of(receipt.level()), ItemChange.of(receipt));
		}

	}

	/** What it did to the item. */
	@Schema(name = "InventoryItemChange", description = "The item's figures over all warehouses, in whole units.")
	record ItemChange(@Schema(example = "inv_01GXYZ234DEF") String id, long previousQuantityOnHand,
			long newQuantityOnHand, long previousQuantityAvailable, long newQuantityAvailable) {

		static ItemChange of(StockReceipt receipt) {
			return new ItemChange(receipt.after().id(), receipt.before().onHand(), receipt.after().onHand(),
					receipt.before().available(), receipt.after().available());
		}

	}

}
