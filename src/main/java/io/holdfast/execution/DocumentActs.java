package io.holdfast.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DocumentRef;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.kernel.Actor;

/** What a command does to documents, allocation by allocation, and the receipt of it. */
final class DocumentActs {

	private final Actor actor;

	private final Workbench bench;

	private final Set<String> documents = new LinkedHashSet<>();

	private final List<AllocationReceipt> receipts = new ArrayList<>();

	DocumentActs(Actor actor, Workbench bench) {
		this.actor = actor;
		this.bench = bench;
	}

	Actor actor() {
		return this.actor;
	}

	Workbench bench() {
		return this.bench;
	}

	/** So many units as an allocation of their own: itself where that is all it has. */
	Allocation part(Allocation allocation, int units) {
		if (units == allocation.getQuantity()) {
			return allocation;
		}
		SplitReceipt split = SplitHandler.split(new AllocationCommand.Split(allocation.getId(), units), this.actor,
				this.bench);
		this.receipts.addAll(split.ofAllocations());
		return this.bench.allocation(split.part().after().id());
	}

	void did(Receipt receipt) {
		this.receipts.addAll(receipt.ofAllocations());
	}

	/** To be shown in the receipt. */
	void show(Allocation allocation) {
		DocumentRef document = allocation.getDocument();
		this.documents.add((document != null) ? document.consignmentId() : allocation.getId());
	}

	void show(String consignmentId) {
		this.documents.add(consignmentId);
	}

	ConsignmentReceipt receipt() {
		this.bench.settle();
		return new ConsignmentReceipt(this.documents.stream().map(this::view).toList(), List.copyOf(this.receipts));
	}

	private ConsignmentView view(String id) {
		if (this.bench.getConsignments().knows(id)) {
			return this.bench.getConsignments().view(id);
		}
		Allocation single = this.bench.allocation(id);
		return (single.getDocument() != null) ? this.bench.getConsignments().view(single.getDocument().consignmentId())
				: ConsignmentView.ofOne(single.getOrderId(), Members.of(single));
	}

}
