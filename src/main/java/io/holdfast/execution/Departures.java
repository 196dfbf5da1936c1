package io.holdfast.execution;

import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DocumentRef;
import io.holdfast.consignment.Consignment;

/** What becomes of an allocation's document when it has moved to another warehouse. */
interface Departures {

	void arrive(Allocation allocation, Workbench bench);

	/** It leaves its document, if it is in one, for a new one. */
	static void alone(Allocation allocation, Workbench bench) {
		DocumentRef from = allocation.getDocument();
		if (from != null) {
			String id = successor(from.consignmentId(), allocation.getWarehouseId(), Set.of(from.line()), bench);
			into(id).arrive(allocation, bench);
		}
	}

	/** It joins this document, at the line that it had. */
	static Departures into(String consignmentId) {
		return (allocation, bench) -> {
			DocumentRef from = allocation.getDocument();
			if (from == null) {
				throw new IllegalStateException("Only what is in a document leaves one: " + allocation.getId());
			}
			allocation.file(new DocumentRef(consignmentId, from.line()));
			bench.touch(allocation);
		};
	}

	/** Its whole document moves with it. */
	static Departures none() {
		return (allocation, bench) -> {
		};
	}

	/** A new document for some lines of another. */
	static String successor(String consignmentId, String warehouseId, Set<Integer> lines, Workbench bench) {
		Consignment successor = bench.getConsignments()
			.get(consignmentId)
			.successor(bench.getIds().consignment(), warehouseId, bench.getIds().consignmentNumber(), lines,
					bench.getNow());
		bench.getConsignments().begin(successor, bench.getNow());
		return successor.getId();
	}

}
