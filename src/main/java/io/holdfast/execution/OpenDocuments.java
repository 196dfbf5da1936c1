package io.holdfast.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.AllocationRepository;
import io.holdfast.consignment.ConsignmentReader;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Brings to the workbench the allocations that a batch is about, and the documents that
 * they are in. Where none is in a document no statement is sent for it.
 */
@Component
@RequiredArgsConstructor
class OpenDocuments {

	private final AllocationRepository allocations;

	private final ConsignmentReader reader;

	/**
	 * The allocations named, and those in the documents and of the orders named. Also
	 * those whose item is not locked, since they were committed after the lock was asked
	 * for: too new to be known, unless nobody waited for locks.
	 */
	List<Allocation> find(TenantId tenant, BatchNames names) {
		Set<String> ids = names.toLock().allocations();
		List<Allocation> found = new ArrayList<>();
		if (!ids.isEmpty()) {
			found.addAll(this.allocations.find(tenant, array(ids)));
		}
		if (names.areOfDocuments()) {
			found.addAll(this.allocations.find(tenant, array(names.consignments()), array(names.allocatedOrders())));
		}
		return found.stream().distinct().toList();
	}

	/** The documents named, and those that the allocations at hand are in. */
	void lock(BatchNames names, Collection<Allocation> due, Workbench bench, Locking locking) {
		Set<String> ids = names.consignments();
		Stream.concat(bench.getAllocations().values().stream(), due.stream())
			.map(OpenDocuments::documentOf)
			.forEach((id) -> Stream.ofNullable(id).forEach(ids::add));
		if (!ids.isEmpty() && locking == Locking.WAIT) {
			this.reader.lock(bench.getTenant(), bench.getConsignments(), ids);
		}
		else if (!ids.isEmpty()) {
			this.reader.tryLock(bench.getTenant(), bench.getConsignments(), ids);
		}
	}

	/** Of more holds that are due. */
	void lock(Collection<Allocation> due, Workbench bench) {
		Set<String> ids = due.stream()
			.map(OpenDocuments::documentOf)
			.flatMap(Stream::ofNullable)
			.filter((id) -> !bench.getConsignments().knows(id))
			.collect(Collectors.toSet());
		if (!ids.isEmpty()) {
			this.reader.lock(bench.getTenant(), bench.getConsignments(), ids);
		}
	}

	/** Whether the allocation's document, if it is in one, is locked. */
	static boolean isFree(Allocation allocation, Workbench bench) {
		String document = documentOf(allocation);
		return document == null || bench.getConsignments().knows(document);
	}

	/**
	 * The documents and orders named that have allocations of items which are not locked:
	 * they have come into them meanwhile, or somebody else has locked them.
	 */
	static Set<String> outdated(BatchNames names, Collection<Allocation> found, Workbench bench) {
		Set<String> locked = bench.getItems().ids();
		Set<String> outdated = new HashSet<>();
		found.stream().filter((each) -> !locked.contains(each.getItemId())).forEach((each) -> {
			Stream.ofNullable(documentOf(each)).filter(names.consignments()::contains).forEach(outdated::add);
			Stream.of(each.getOrderId()).filter(names.allocatedOrders()::contains).forEach(outdated::add);
		});
		names.consignments()
			.stream()
			.filter((id) -> !locked.containsAll(bench.getConsignments().itemsOf(id)))
			.forEach(outdated::add);
		return outdated;
	}

	private static @Nullable String documentOf(Allocation allocation) {
		return (allocation.getDocument() != null) ? allocation.getDocument().consignmentId() : null;
	}

	private static String[] array(Set<String> ids) {
		return ids.toArray(String[]::new);
	}

}
