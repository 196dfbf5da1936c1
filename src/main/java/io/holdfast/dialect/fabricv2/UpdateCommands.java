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
 * What a document that was sent has Holdfast do to the one that is there.
 *
 * @param now the document as it reads
 * @param status its status code
 * @param warehouseId where the sent one is to be
 */
record UpdateCommands(AllocationDocument sent, ConsignmentView now, String status, @Nullable String warehouseId,
		JsonMapper json) {

	private static final Set<String> FINAL = Set.of("SHIPPED", "CANCELLED", "REALLOCATED");

	List<Command> toCommands() {
		Map<Integer, AllocationItem> items = items();
		ConsignmentAttributes attributes = Attributes.over(this.now.attributes(), this.sent, items, this.json);
		require(this.sent.allocationRequestId() != null || attributes.equals(this.now.attributes()),
				"allocationRequestId", "must not be null where details change");
		List<Command> commands = new ArrayList<>();
		commands.add(new Revise(this.now.id(), expected(), this.now.revision(), this.warehouseId, lines(items),
				new Expiry.Never(), references(), attributes));
		if (this.sent.statusCode() != null && !this.sent.statusCode().equalsIgnoreCase(this.status)) {
			commands.add(step(this.sent.statusCode().toUpperCase(Locale.ROOT)));
		}
		return commands;
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
		require(!FINAL.contains(this.status), "statusCode", "can't be set to " + code + " from " + this.status);
		Scope scope = Scope.of(Set.of(this.now.id()));
		return switch (code) {
			case "PENDING_PICK", "PENDING_DROP" -> new ConfirmAll(scope);
			case "SHIPPED" -> new Ship(scope, List.of(), Reference.NONE);
			case "CANCELLED" -> new Withdraw(scope, List.of(), "Cancelled by an update");
			default -> throw new RequestProblemException(
					RequestProblem.Invalid.of("statusCode", "can't be set to " + code + " from " + this.status));
		};
	}

	/** By line: each line of the document, and no other. */
	private Map<Integer, AllocationItem> items() {
		Map<Integer, AllocationItem> items = new LinkedHashMap<>();
		List<AllocationItem> sentItems = Objects.requireNonNull(this.sent.items());
		for (int i = 0; i < sentItems.size(); i++) {
			Integer line = line(sentItems.get(i));
			require(line != null, "items[" + i + "]", "is no line of this document");
			require(line == null || items.put(line, sentItems.get(i)) == null, "items[" + i + "]", "is there twice");
		}
		boolean complete = this.now.members().stream().allMatch((member) -> items.containsKey(member.line()));
		require(complete, "items", "must have every line of this document");
		return items;
	}

	private @Nullable Integer line(AllocationItem item) {
		return this.now.members()
			.stream()
			.filter((member) -> (item.allocationLineNumber() != null) ? item.allocationLineNumber() == member.line()
					: Objects.equals(item.lineItemId(), member.orderItemId()))
			.map(Member::line)
			.findFirst()
			.or(() -> this.now.attributes()
				.lines()
				.keySet()
				.stream()
				.filter((number) -> number.equals(item.allocationLineNumber()))
				.findFirst())
			.orElse(null);
	}

	/** Those whose quantity differs. */
	private List<Line> lines(Map<Integer, AllocationItem> items) {
		List<Line> lines = new ArrayList<>();
		items.forEach((number, item) -> {
			List<Member> members = this.now.members().stream().filter((each) -> each.line() == number).toList();
			LineFigures figures = LineFigures.of(members, 0);
			if (!members.isEmpty() && item.quantity() != null && item.quantity() != figures.quantity()) {
				require(figures.held() > 0 && !FINAL.contains(this.status), "items",
						"line " + number + " can't change any more");
				lines.add(new Line(number, members.getFirst().orderItemId(), members.getFirst().itemId(),
						item.quantity()));
			}
		});
		return lines;
	}

	private static void require(boolean fits, String field, String message) {
		if (!fits) {
			throw new RequestProblemException(RequestProblem.Invalid.of(field, message));
		}
	}

}
