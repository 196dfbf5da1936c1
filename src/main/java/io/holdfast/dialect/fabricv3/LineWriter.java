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
import tools.jackson.databind.JsonNode;

/** Words a line: its figures are the sums of its allocations. */
record LineWriter(ConsignmentView view, int number, Map<String, String> skus) {

	ItemResponse write() {
		JsonNode tree = this.view.attributes().line(this.number).toTree();
		long scratched = shortages().stream().mapToLong(Shortage::quantity).sum();
		LineFigures figures = LineFigures.of(members(), scratched);
		Long parent = Trees.integer(tree, "parentAllocationLineNumber");
		return new ItemResponse(orderItem(), Trees.integer(tree, "itemId"), sku(),
				Objects.requireNonNullElse(Trees.text(tree, "orderId"), this.view.orderId()), this.view.orderId(),
				Trees.text(tree, "orderedAt"), Trees.text(tree, "estimatedDeliveryDate"),
				figures.quantity() + scratched, this.number,
				(parent != null && parent <= Integer.MAX_VALUE) ? (Integer) parent.intValue() : parentLine(),
				Trees.text(tree, "reallocationRequestId"), Trees.text(tree, "uom"), figures.shipped(), scratched,
				scratchedReason(tree, scratched), Trees.text(tree, "reshipReasonCode"),
				Trees.text(tree, "reallocationReasonCode"), Trees.text(tree, "channelId"),
				Trees.decimal(tree, "weight"), Trees.decimal(tree, "cost"), Trees.decimal(tree, "price"),
				figures.status(tree.path("orderedQuantity").asLong(0)).name());
	}

	private static @Nullable String scratchedReason(JsonNode tree, long scratched) {
		String said = Trees.text(tree, "scratchedReasonCode");
		return (said == null && scratched > 0) ? "Out of stock" : said;
	}

	/** A line keeps its number wherever it goes. */
	private @Nullable Integer parentLine() {
		return (this.view.parentId() != null) ? this.number : null;
	}

	private String orderItem() {
		return names(Member::orderItemId, Shortage::orderItemId).orElse(String.valueOf(this.number));
	}

	private @Nullable String sku() {
		return names(Member::itemId, Shortage::itemId).map(this.skus::get).orElse(null);
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
