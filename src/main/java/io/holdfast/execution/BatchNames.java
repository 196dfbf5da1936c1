package io.holdfast.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.inventory.LockNames;
import lombok.RequiredArgsConstructor;

/** What the commands of a batch name. */
@RequiredArgsConstructor
final class BatchNames {

	private final List<Command> commands;

	static BatchNames of(List<Submission> submissions) {
		return new BatchNames(submissions.stream().<Command>flatMap((each) -> each.commands().stream()).toList());
	}

	Set<String> items() {
		return named((command) -> command.namedItems().stream());
	}

	/**
	 * Those that may be served from any of their warehouses, and what the same orders
	 * want beside them: it is planned together.
	 */
	Set<String> wholeItems() {
		Set<String> planned = of(Command::choosesWarehouse).orders();
		return of((command) -> command.choosesWarehouse() || command.namedOrder().filter(planned::contains).isPresent())
			.items();
	}

	/** Those of which units may arrive. */
	Set<String> stockedItems() {
		return of(StockCommand.class::isInstance).items();
	}

	Set<String> allocations() {
		return named((command) -> command.namedAllocation().stream());
	}

	/** They may also be allocations that are in no document. */
	Set<String> consignments() {
		return named((command) -> command.namedConsignments().stream());
	}

	Set<String> allocatedOrders() {
		return named((command) -> command.allocatedOrder().stream());
	}

	boolean areOfDocuments() {
		return !consignments().isEmpty() || !allocatedOrders().isEmpty();
	}

	/** Whether documents are to be moved, to whatever warehouse is best. */
	boolean areMovedAnywhere() {
		return of(Command::choosesWarehouse).areOfDocuments();
	}

	LockNames toLock() {
		Set<String> allocations = allocations();
		allocations.addAll(consignments());
		return new LockNames(items(), allocations, wholeOrders(), consignments(), allocatedOrders());
	}

	Set<String> warehouses() {
		return named((command) -> command.namedWarehouses().stream());
	}

	Set<String> orders() {
		return named((command) -> command.namedOrder().stream());
	}

	/** Those in whose reservations lines may come or go. */
	Set<String> reservingOrders() {
		return of((command) -> command.reserving() != Command.Reserving.NOTHING).orders();
	}

	/** Those of whose reservations all items are locked. */
	Set<String> wholeOrders() {
		return of((command) -> command.reserving() == Command.Reserving.EVERYTHING).orders();
	}

	/** Those of whose reservations the items may be served from any warehouse. */
	Set<String> sourcedOrders() {
		return of((command) -> command.choosesWarehouse() && command.reserving() == Command.Reserving.EVERYTHING)
			.orders();
	}

	private BatchNames of(Predicate<Command> which) {
		return new BatchNames(this.commands.stream().filter(which).toList());
	}

	private Set<String> named(Function<Command, Stream<String>> names) {
		return this.commands.stream().flatMap(names).collect(Collectors.toCollection(HashSet::new));
	}

}
