package io.holdfast.execution;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DocumentRef;
import io.holdfast.consignment.Consignment;
import io.holdfast.kernel.PublicIds;

/**
 * Makes a document of an allocation that is in none, when something is to be said of it
 * that an allocation has no place for. Who knows it by its digits still does, and its
 * revision goes on.
 */
final class Adoption {

	private Adoption() {
	}

	/** Its document, the one that it has if it has one. */
	static DocumentRef adopt(Allocation allocation, Workbench bench) {
		if (allocation.getDocument() != null) {
			return allocation.getDocument();
		}
		String digits = allocation.getId().substring(allocation.getId().indexOf('_') + 1);
		Consignment document = new Consignment(bench.getTenant(), PublicIds.consignmentOf(digits),
				allocation.getOrderId(), allocation.getWarehouseId(), bench.getIds().consignmentNumber(),
				allocation.getCreatedAt())
			.continuing(allocation.getRevision());
		DocumentRef place = new DocumentRef(document.getId(), 1);
		allocation.file(place);
		bench.getConsignments().begin(document, bench.getNow());
		return place;
	}

}
