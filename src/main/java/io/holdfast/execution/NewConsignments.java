package io.holdfast.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DocumentRef;
import io.holdfast.consignment.Consignment;
import io.holdfast.consignment.Shortage;
import io.holdfast.execution.ConsignmentCommand.Consign;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.kernel.Actor;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The documents of a new order's allocations, one for each warehouse. */
@RequiredArgsConstructor
final class NewConsignments {

	private final Consign command;

	private final Actor actor;

	private final Workbench bench;

	private final Map<String, Consignment> byWarehouse = new LinkedHashMap<>();

	private final Map<Consignment, Set<Integer>> lines = new LinkedHashMap<>();

	private final List<AllocationReceipt> receipts = new ArrayList<>();

	void file(Line line, AllocateReceipt made) {
		made.allocations().forEach((receipt) -> {
			Allocation allocation = this.bench.allocation(receipt.after().id());
			Consignment document = this.byWarehouse.computeIfAbsent(allocation.getWarehouseId(), this::begin);
			allocation.file(new DocumentRef(document.getId(), line.number()));
			this.lines.computeIfAbsent(document, (each) -> new TreeSet<>()).add(line.number());
			this.receipts.add(receipt);
		});
	}

	/** What could be promised to nobody has a document that says so. */
	void lack(List<Shortage> shortages) {
		if (!shortages.isEmpty()) {
			Consignment document = begin(null);
			document.lack(shortages);
			this.lines.put(document, shortages.stream().map(Shortage::line).collect(Collectors.toSet()));
		}
	}

	private Consignment begin(@Nullable String warehouseId) {
		Consignment document = new Consignment(this.bench.getTenant(), this.bench.getIds().consignment(),
				this.command.orderId(), warehouseId, this.bench.getIds().consignmentNumber(), this.bench.getNow());
		this.bench.getConsignments().begin(document, this.bench.getNow());
		return document;
	}

	ConsignmentReceipt receipt() {
		this.lines.forEach(this::describe);
		DocumentActs acts = new DocumentActs(this.actor, this.bench);
		this.receipts.forEach(acts::did);
		this.lines.keySet().forEach((document) -> acts.show(document.getId()));
		return acts.receipt();
	}

	private void describe(Consignment document, Collection<Integer> numbers) {
		document.describe(this.command.attributes().only(numbers));
		if (this.command.references() != null) {
			document.refer(this.command.references());
		}
	}

}
