package io.holdfast.dialect.fabricv2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.References;
import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.execution.Command;
import io.holdfast.execution.ConsignmentCommand;
import io.holdfast.execution.ConsignmentCommand.Consign;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.ConsignmentCommand.Portion;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.execution.ConsignmentCommand.Ship;
import io.holdfast.execution.ConsignmentCommand.Withdraw;
import io.holdfast.execution.EventCommand;
import io.holdfast.execution.Expiry;
import io.holdfast.execution.Sourcing;
import io.holdfast.journal.EventId;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event has Holdfast do: keep it, and with it, or not at all, what it means for
 * stock.
 *
 * @param items ids by what the request calls them
 * @param document the one that it is about, null for all of the order
 * @param event what it is called
 */
record EventCommands(GenerateRequest request, Map<String, String> items, @Nullable String document, EventId event,
		JsonMapper json) {

	List<Command> toCommands() {
		GenerateRequest.Detail detail = this.request.detail();
		List<Command> commands = new ArrayList<>();
		commands.add(new EventCommand(this.event, detail.orderNumber(), this.request.type().name(),
				Metadata.of(this.json.valueToTree(detail))));
		switch (this.request.type().effect()) {
			case ALLOCATES -> commands.add(consign(detail));
			case SHIPS -> commands.add(new Ship(scope(detail), portions(detail), Reference.NONE));
			case CANCELS -> {
				require(!this.request.type().isOfItems() || !detail.lines().isEmpty(), "detail.items",
						"must not be empty");
				commands.add(new Withdraw(scope(detail), portions(detail), this.request.type().name()));
			}
			case NONE -> {
			}
		}
		return commands;
	}

	private ConsignmentCommand consign(GenerateRequest.Detail detail) {
		List<Line> lines = lines(detail.lines());
		ConsignmentAttributes attributes = Attributes.of(detail, lines, this.json);
		return new Consign(detail.orderNumber(), lines, new Sourcing.Chosen(null, Attributes.shipTo(attributes), true),
				true, new Expiry.Never(),
				(detail.allocationRequestId() != null) ? References.of(detail.allocationRequestId()) : null,
				attributes);
	}

	/** Those that have no number take the lowest that no other line has. */
	private List<Line> lines(List<AllocationItem> items) {
		require(!items.isEmpty(), "detail.items", "must not be empty");
		Set<Integer> taken = items.stream()
			.flatMap((item) -> Stream.ofNullable(item.allocationLineNumber()))
			.collect(Collectors.toSet());
		Iterator<Integer> free = Stream.iterate(1, (number) -> number + 1)
			.filter((number) -> !taken.contains(number))
			.iterator();
		Set<Integer> numbers = new HashSet<>();
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			AllocationItem item = items.get(i);
			String field = "detail.items[" + i + "]";
			require(item.quantity() != null && item.quantity() > 0, field + ".quantity", "must be at least 1");
			require(item.named() != null, field + ".sku", "must not be null where there is no itemId");
			int number = (item.allocationLineNumber() != null) ? item.allocationLineNumber() : free.next();
			require(numbers.add(number), field + ".allocationLineNumber", "is there twice");
			lines.add(new Line(number, (item.lineItemId() != null) ? item.lineItemId() : String.valueOf(number),
					Names.item(item.named(), this.items), (item.quantity() != null) ? item.quantity() : 0));
		}
		return lines;
	}

	private Scope scope(GenerateRequest.Detail detail) {
		return (this.document != null) ? Scope.of(Set.of(this.document)) : Scope.ofOrder(detail.orderNumber());
	}

	private List<Portion> portions(GenerateRequest.Detail detail) {
		return portions(detail.lines(), "detail.items", this.items);
	}

	/** Lines are named by any of their names. */
	static List<Portion> portions(List<AllocationItem> items, String field, Map<String, String> ids) {
		List<Portion> portions = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			AllocationItem item = items.get(i);
			boolean named = item.lineItemId() != null || item.allocationLineNumber() != null;
			require(named || item.named() != null, field + "[" + i + "].lineItemId",
					"must not be null where no other name is given");
			require(item.quantity() == null || item.quantity() > 0, field + "[" + i + "].quantity",
					"must be at least 1");
			portions.add(new Portion(item.allocationLineNumber(), item.lineItemId(),
					named ? ids.get(String.valueOf(item.named())) : Names.item(item.named(), ids), item.quantity()));
		}
		return portions;
	}

	private static void require(boolean fits, String field, String message) {
		if (!fits) {
			throw new RequestProblemException(RequestProblem.Invalid.of(field, message));
		}
	}

}
