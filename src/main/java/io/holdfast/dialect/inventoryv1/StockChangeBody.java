package io.holdfast.dialect.inventoryv1;

import java.util.List;

import io.holdfast.execution.StockReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** Answers to what changes the units in a warehouse. */
final class StockChangeBody {

	private StockChangeBody() {
	}

	/** Of an adjustment. */
	@Schema(name = "StockAdjustment", description = "An adjustment that was made.")
	record Adjusted(@Schema(description = "What the journal has of it.") TransactionBody transaction,
			@Schema(description = "What it did to the item.") ItemChange inventoryItem) {

		static Adjusted of(StockReceipt receipt) {
			return new Adjusted(TransactionBody.of(receipt.entries().getFirst()), ItemChange.of(receipt));
		}

	}

	/** Of a count. */
	@Schema(name = "StockCount", description = "A count that was taken over.")
	record Counted(@Schema(
			description = "What it wrote, at most an ADJUSTMENT and a SAFETY; empty if everything was as counted.") @Size(
					max = 2) List<TransactionBody> transactions,
			@Schema(description = "The item in this warehouse, after it.") StockedItem.StockBody stock,
			@Schema(description = "What it did to the item.") ItemChange inventoryItem) {

		static Counted of(StockReceipt receipt) {
			return new Counted(receipt.entries().stream().map(TransactionBody::of).toList(),
					StockedItem.StockBody.of(receipt.level()), ItemChange.of(receipt));
		}

	}

	/** What it did to the item. */
	@Schema(name = "InventoryItemChange", description = "The item's figures over all warehouses, in whole units.")
	record ItemChange(@Schema(description = "Its id.", example = "inv_01GXYZ234DEF") @OwnId String id,
			@Schema(description = "Whole units in the warehouses before it.",
					example = "60") @Min(0) long previousQuantityOnHand,
			@Schema(description = "Whole units in the warehouses after it.",
					example = "70") @Min(0) long newQuantityOnHand,
			@Schema(description = "Whole units that could be promised before it.",
					example = "58") @Min(0) long previousQuantityAvailable,
			@Schema(description = "Whole units that can be promised after it.",
					example = "68") @Min(0) long newQuantityAvailable) {

		static ItemChange of(StockReceipt receipt) {
			return new ItemChange(receipt.after().id(), receipt.before().onHand(), receipt.after().onHand(),
					receipt.before().available(), receipt.after().available());
		}

	}

}
