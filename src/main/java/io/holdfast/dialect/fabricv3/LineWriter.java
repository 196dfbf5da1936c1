package io.holdfast.dialect.fabricv3;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.DocumentLine;
import io.holdfast.consignment.LineFigures;
import org.jspecify.annotations.Nullable;

/**
 * Words a line: its figures are the sums of its allocations.
 *
 * @param channel of the document
 */
record LineWriter(ConsignmentView view, int number, Map<String, String> skus, @Nullable String channel) {

	/** By Holdfast's id, in what v2 has written of a line. */
	static final String ORDERED_ITEM = "orderedItemId";

	ItemResponse write() {
		Written said = Written.of(this.view.attributes().line(this.number));
		DocumentLine content = DocumentLine.of(this.view, this.number);
		long scratched = content.scratched();
		LineFigures figures = content.figures();
		Long parent = said.integer("parentAllocationLineNumber");
		String lineItem = said.text("lineItemId");
		String orderedItem = said.text(ORDERED_ITEM);
		long ordered = Objects.requireNonNullElse(said.integer("orderedQuantity"), 0L);
		return new ItemResponse(
				content.orderItemId()
					.orElseGet(() -> Objects.requireNonNullElse(lineItem, String.valueOf(this.number))),
				said.integer("itemId"),
				content.itemId().or(() -> Optional.ofNullable(orderedItem)).map(this.skus::get).orElse(null),
				Objects.requireNonNullElse(said.text("orderId"), this.view.orderId()), this.view.orderId(),
				said.text("orderedAt"), said.text("estimatedDeliveryDate"),
				content.hasMoved() ? ordered : figures.quantity() + scratched, this.number,
				(parent != null && parent <= Integer.MAX_VALUE) ? (Integer) parent.intValue() : parentLine(),
				said.text("reallocationRequestId"), said.text("uom"), figures.shipped(), scratched,
				scratchedReason(said, scratched), said.text("reshipReasonCode"), said.text("reallocationReasonCode"),
				channel(said), said.decimal("weight"), said.decimal("cost"), said.decimal("price"),
				figures.status(ordered).name(), said.others(ItemResponse.class));
	}

	private static @Nullable String scratchedReason(Written said, long scratched) {
		String reason = said.text("scratchedReasonCode");
		return (reason == null && scratched > 0) ? "Out of stock" : reason;
	}

	private @Nullable String channel(Written said) {
		String own = said.text("channelId", "channel");
		return (own != null) ? own : this.channel;
	}

	/** A line keeps its number wherever it goes. */
	private @Nullable Integer parentLine() {
		return (this.view.parentId() != null) ? this.number : null;
	}

}
