package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.LineFigures;
import io.holdfast.consignment.Member;
import io.holdfast.consignment.Shortage;
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
		long scratched = shortages().stream().mapToLong(Shortage::quantity).sum();
		LineFigures figures = LineFigures.of(members(), scratched);
		name(line);
		line.put("allocationLineNumber", this.number);
		line.put("orderNumber", this.view.orderId());
		line.put("quantity", hasMoved() ? ordered : figures.quantity() + scratched);
		line.put("shippedQuantity", figures.shipped());
		line.put("cancelledQuantity", figures.cancelled());
		line.put("scratchQuantity", scratched);
		line.put("itemStatus", hasMoved() ? "REALLOCATED" : figures.status(ordered).name());
		line.remove(List.of(Attributes.ITEM, Attributes.ORDERED));
		return line;
	}

	private void name(ObjectNode line) {
		names(Member::orderItemId, Shortage::orderItemId).ifPresent((name) -> line.put(Attributes.LINE_ITEM, name));
		names(Member::itemId, Shortage::itemId)
			.or(() -> Optional.ofNullable(line.get(Attributes.ITEM)).map((item) -> item.stringValue()))
			.ifPresent((itemId) -> {
				line.put("sku", this.skus.get(itemId));
				if (!line.hasNonNull("itemId")) {
					line.put("itemId", itemId);
				}
			});
	}

	/** Only by moving away does a line come to have nothing. */
	private boolean hasMoved() {
		return members().isEmpty() && shortages().isEmpty();
	}

	private Optional<String> names(Function<Member, String> ofMember, Function<Shortage, String> ofShortage) {
		return Stream.concat(members().stream().map(ofMember), shortages().stream().map(ofShortage)).findFirst();
	}

	private List<Member> members() {
		return this.view.members().stream().filter((member) -> member.line() == this.number).toList();
	}

	private List<Shortage> shortages() {
		return this.view.shortages().stream().filter((shortage) -> shortage.line() == this.number).toList();
	}

}
