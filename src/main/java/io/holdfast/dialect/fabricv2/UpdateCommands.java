package io.holdfast.dialect.fabricv2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.LineFigures;
import io.holdfast.consignment.Member;
import io.holdfast.consignment.References;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.execution.Command;
import io.holdfast.execution.ConsignmentCommand.ConfirmAll;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.ConsignmentCommand.Revise;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.execution.ConsignmentCommand.Ship;
import io.holdfast.execution.ConsignmentCommand.Withdraw;
import io.holdfast.execution.Expiry;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document that was sent has Holdfast do to the one that is there. Sent as it is
 * shown it changes nothing.
 *
 * @param now the document as it reads
 * @param shown the same in fabric's words
 * @param warehouseId where the sent one is to be, null if it stays
 */
record UpdateCommands(AllocationDocument sent, ConsignmentView now, AllocationDocument shown,
		@Nullable String warehouseId, JsonMapper json) {

	private static final Set<String> FINAL = Set.of("SHIPPED", "CANCELLED", "REALLOCATED");

	List<Command> toCommands() {
		require(this.sent.locationNum() != null || this.shown.locationNum() == null, "locationNum", "must not be null");
		List<LineUpdate> updates = updates();
		ConsignmentAttributes said = Attributes.over(this.now.attributes(), this.shown, this.sent, updates, this.json);
		require(this.sent.allocationRequestId() != null || said.equals(this.now.attributes()), "allocationRequestId",
				"must not be null where details change");
		List<Line> lines = lines(updates);
		List<Command> commands = new ArrayList<>();
		commands.add(new Revise(this.now.id(), expected(), this.now.revision(), this.warehouseId, lines,
				new Expiry.Never(), changed(this.now.references(), references()),
				changed(this.now.attributes(), Attributes.ordering(said, lines))));
		if (this.sent.statusCode() != null && !this.sent.statusCode().equalsIgnoreCase(status())) {
			commands.add(step(this.sent.statusCode().toUpperCase(Locale.ROOT)));
		}
		return commands;
	}

	private String status() {
		return String.valueOf(this.shown.statusCode());
	}

	private static <T> @Nullable T changed(T before, T after) {
		return after.equals(before) ? null : after;
	}

	private Precondition expected() {
		return (this.sent.version() != null)
				? new Precondition(Set.of((int) Math.min(this.sent.version(), Integer.MAX_VALUE))) : Precondition.NONE;
	}

	private References references() {
		References current = this.now.references();
		return new References(
				(this.sent.allocationRequestId() != null) ? this.sent.allocationRequestId() : current.own(),
				(this.sent.parentAllocationId() != null) ? this.sent.parentAllocationId() : current.root());
	}

	private Command step(String code) {
		require(!FINAL.contains(status()), "statusCode", "can't be set to " + code + " from " + status());
		Scope scope = Scope.of(Set.of(this.now.id()));
		return switch (code) {
			case "PENDING_PICK", "PENDING_DROP" -> new ConfirmAll(scope);
			case "SHIPPED" -> new Ship(scope, List.of(), Reference.NONE);
			case "CANCELLED" -> new Withdraw(scope, List.of(), "Cancelled by an update");
			default -> throw new RequestProblemException(
					RequestProblem.Invalid.of("statusCode", "can't be set to " + code + " from " + status()));
		};
	}

	/** Of each line of the document, and of no other. */
	private List<LineUpdate> updates() {
		Map<Integer, LineUpdate> updates = new LinkedHashMap<>();
		List<AllocationItem> items = Objects.requireNonNull(this.sent.items());
		for (int i = 0; i < items.size(); i++) {
			String field = "items[" + i + "]";
			LineUpdate update = new LineUpdate(items.get(i), shown(items.get(i), field));
			require(update.otherName() == null, field + "." + update.otherName(), "can't be changed");
			require(updates.put(update.number(), update) == null, field, "is there twice");
		}
		boolean complete = this.now.members().stream().allMatch((member) -> updates.containsKey(member.line()));
		require(complete, "items", "must have every line of this document");
		return List.copyOf(updates.values());
	}

	private AllocationItem shown(AllocationItem item, String field) {
		return Objects.requireNonNullElse(this.shown.items(), List.<AllocationItem>of())
			.stream()
			.filter((line) -> (item.allocationLineNumber() != null)
					? item.allocationLineNumber().equals(line.allocationLineNumber())
					: item.lineItemId() != null && item.lineItemId().equals(line.lineItemId()))
			.findFirst()
			.orElseThrow(
					() -> new RequestProblemException(RequestProblem.Invalid.of(field, "is no line of this document")));
	}

	/** Those whose quantity differs. */
	private List<Line> lines(List<LineUpdate> updates) {
		List<Line> lines = new ArrayList<>();
		updates.stream().filter(LineUpdate::isOfOtherQuantity).forEach((update) -> {
			List<Member> members = this.now.members()
				.stream()
				.filter((member) -> member.line() == update.number())
				.toList();
			require(LineFigures.of(members, 0).held() > 0 && !FINAL.contains(status()), "items",
					"line " + update.number() + " can't change any more");
			lines.add(new Line(update.number(), members.getFirst().orderItemId(), members.getFirst().itemId(),
					Objects.requireNonNull(update.sent().quantity())));
		});
		return lines;
	}

	private static void require(boolean fits, String field, String message) {
		if (!fits) {
			throw new RequestProblemException(RequestProblem.Invalid.of(field, message));
		}
	}

}
