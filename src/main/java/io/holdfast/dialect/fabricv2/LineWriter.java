package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.DocumentLine;
import io.holdfast.consignment.LineFigures;
import io.holdfast.dialect.PaymentTokens;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words a line: what its caller has said of it, and over that what its allocations come
 * to; where all of them have moved away, what was ordered.
 *
 * @param skus by item
 */
record LineWriter(ConsignmentView view, int number, Map<String, String> skus) {

	ObjectNode write() {
		ObjectNode line = PaymentTokens.masked(this.view.attributes().line(this.number).toTree());
		long ordered = line.path(Attributes.ORDERED).asLong(0);
		DocumentLine content = DocumentLine.of(this.view, this.number);
		LineFigures figures = content.figures();
		name(line, content);
		line.put("allocationLineNumber", this.number);
		line.put("orderNumber", this.view.orderId());
		line.put("quantity", content.hasMoved() ? ordered : figures.quantity() + content.scratched());
		line.put("shippedQuantity", figures.shipped());
		line.put("cancelledQuantity", figures.cancelled());
		line.put("scratchQuantity", content.scratched());
		line.put("itemStatus", content.hasMoved() ? "REALLOCATED" : figures.status(ordered).name());
		line.remove(List.of(Attributes.ITEM, Attributes.ORDERED));
		return line;
	}

	private void name(ObjectNode line, DocumentLine content) {
		content.orderItemId().ifPresent((name) -> line.put(Attributes.LINE_ITEM, name));
		content.itemId()
			.or(() -> Optional.ofNullable(line.get(Attributes.ITEM)).map((item) -> item.stringValue()))
			.ifPresent((itemId) -> {
				line.put("sku", this.skus.get(itemId));
				if (!line.hasNonNull("itemId")) {
					line.put("itemId", itemId);
				}
			});
	}

}
