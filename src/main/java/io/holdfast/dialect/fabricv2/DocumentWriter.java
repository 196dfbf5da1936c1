package io.holdfast.dialect.fabricv2;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.holdfast.consignment.ConsignmentStatus;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.dialect.PaymentTokens;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.WarehouseType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words a document: what its caller has said of it, and over that what Holdfast knows.
 *
 * @param skus by item
 * @param warehouses by id
 * @param entries of its allocations
 */
record DocumentWriter(JsonMapper json, Map<String, String> skus, Map<String, WarehouseView> warehouses,
		List<JournalView> entries) {

	AllocationDocument write(ConsignmentView view) {
		WarehouseView place = (view.warehouseId() != null) ? this.warehouses.get(view.warehouseId()) : null;
		ObjectNode tree = PaymentTokens.masked(view.attributes().document().toTree());
		tree.put("allocationId", digits(view.id()));
		tree.put("version", (long) view.revision());
		tree.put("allocationRequestId", view.references().own());
		tree.put("parentAllocationId", view.references().root());
		tree.put("allocationDate", view.createdAt().toString());
		tree.put("updatedAt", view.updatedAt().toString());
		if (!tree.hasNonNull("allocationNum")) {
			tree.put("allocationNum", number(tree, view));
		}
		if (view.status() == ConsignmentStatus.SHORT) {
			tree.put("type", "SCRATCHED");
		}
		else if (!tree.hasNonNull("type")) {
			tree.put("type", "ALLOCATED");
		}
		if (!tree.hasNonNull("locationType") && place != null) {
			tree.put("locationType", place.details().type().name());
		}
		tree.put("locationNum", (place != null) ? place.details().code() : null);
		tree.put("statusCode",
				StatusCodes.of(view.status(), place != null && place.details().type() == WarehouseType.VENDOR));
		tree.put("previousAllocationLocationNum", previous(view));
		tree.set("items", items(view));
		tree.set("auditLogs", audit(view));
		return this.json.treeToValue(tree, AllocationDocument.class);
	}

	static String digits(String id) {
		return id.substring(id.indexOf('_') + 1);
	}

	/** The client's own, else Holdfast's. */
	private static @Nullable String number(ObjectNode tree, ConsignmentView view) {
		if (tree.path("allocationNumber").isIntegralNumber()) {
			return tree.path("allocationNumber").asString();
		}
		return (view.number() != null) ? view.number().toString() : null;
	}

	private @Nullable BigDecimal previous(ConsignmentView view) {
		if (view.formerWarehouses().isEmpty()) {
			return null;
		}
		WarehouseView former = this.warehouses.get(view.formerWarehouses().getLast());
		return (former != null && former.details().code().matches("\\d{1,20}"))
				? new BigDecimal(former.details().code()) : null;
	}

	private ArrayNode items(ConsignmentView view) {
		TreeSet<Integer> numbers = new TreeSet<>(view.attributes().lines().keySet());
		view.members().forEach((member) -> numbers.add(member.line()));
		view.shortages().forEach((shortage) -> numbers.add(shortage.line()));
		ArrayNode items = this.json.createArrayNode();
		numbers.forEach((number) -> items.add(new LineWriter(view, number, this.skus).write()));
		return items;
	}

	private ArrayNode audit(ConsignmentView view) {
		Map<String, Member> members = new HashMap<>();
		view.members().forEach((member) -> members.put(member.allocationId(), member));
		ArrayNode logs = this.json.createArrayNode();
		this.entries.stream()
			.filter((entry) -> members.containsKey(entry.allocationId()) && !entry.at().isAfter(view.updatedAt()))
			.forEach((entry) -> logs.add(log(entry, Objects.requireNonNull(members.get(entry.allocationId())))));
		return logs;
	}

	private ObjectNode log(JournalView entry, Member member) {
		ObjectNode log = this.json.createObjectNode();
		log.put("auditId", entry.id());
		log.put("auditType", AuditTypes.of(entry));
		log.put("auditedAt", entry.at().toString());
		log.put("employeeId", entry.actor());
		log.put("reasonCode", entry.reason());
		log.put("lineItemId", member.orderItemId());
		log.put("lineItemNumber", member.line());
		log.put("sku", this.skus.get(entry.itemId()));
		log.put("quantity", entry.quantity());
		log.put("isSuccess", true);
		log.set("attributes", PaymentTokens.masked(entry.attributes().toTree()));
		return log;
	}

}
