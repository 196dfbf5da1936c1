package io.holdfast.dialect.fabricv3;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.LineFigures;
import io.holdfast.consignment.Member;
import io.holdfast.consignment.Shortage;
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
		long scratched = shortages().stream().mapToLong(Shortage::quantity).sum();
		LineFigures figures = LineFigures.of(members(), scratched);
		Long parent = said.integer("parentAllocationLineNumber");
		String lineItem = said.text("lineItemId");
		String orderedItem = said.text(ORDERED_ITEM);
		long ordered = Objects.requireNonNullElse(said.integer("orderedQuantity"), 0L);
		return new ItemResponse(orderItem(lineItem), said.integer("itemId"), sku(orderedItem),
				Objects.requireNonNullElse(said.text("orderId"), this.view.orderId()), this.view.orderId(),
				said.text("orderedAt"), said.text("estimatedDeliveryDate"),
				hasMoved() ? ordered : figures.quantity() + scratched, this.number,
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

	private String orderItem(@Nullable String said) {
		return names(Member::orderItemId, Shortage::orderItemId)
			.orElseGet(() -> Objects.requireNonNullElse(said, String.valueOf(this.number)));
	}

	private @Nullable String sku(@Nullable String ordered) {
		return names(Member::itemId, Shortage::itemId).or(() -> Optional.ofNullable(ordered))
			.map(this.skus::get)
			.orElse(null);
	}

	/**
	 * Only by moving away does a line come to have nothing: it shows what was ordered.
	 */
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
