package io.holdfast.dialect.fabricv2;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A line as it was sent, and as it is shown. */
record LineUpdate(AllocationItem sent, AllocationItem shown) {

	int number() {
		return Objects.requireNonNull(this.shown.allocationLineNumber());
	}

	boolean isOfOtherQuantity() {
		return differs(this.sent.quantity(), this.shown.quantity());
	}

	/** Which of the names that a line keeps is another one; null if none is. */
	@Nullable String otherName() {
		if (differs(this.sent.lineItemId(), this.shown.lineItemId())) {
			return "lineItemId";
		}
		boolean byId = this.shown.itemId() != null && this.shown.itemId().asString("").equals(this.sent.sku());
		return (!byId && differs(this.sent.sku(), this.shown.sku())) ? "sku" : null;
	}

	/** What is absent is as it is. */
	private static boolean differs(@Nullable Object sent, @Nullable Object shown) {
		return sent != null && !sent.equals(shown);
	}

}
