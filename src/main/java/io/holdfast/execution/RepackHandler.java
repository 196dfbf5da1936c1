package io.holdfast.execution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.OrderDocumentsCommand.Repack;
import io.holdfast.execution.OrderDocumentsCommand.Repack.Parcel;
import io.holdfast.execution.ConsignmentCommand.Revise;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.execution.ConsignmentCommand.Ship;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What loses units comes first, since others may take them. Each document gives what it
 * loses where it is, then moves, then takes what it gains, and then leaves.
 */
@Component
@RequiredArgsConstructor
class RepackHandler implements CommandHandler<Repack> {

	private final ReviseHandler revising;

	private final ShipHandler shipping;

	@Override
	public Class<Repack> kind() {
		return Repack.class;
	}

	@Override
	public Receipt handle(Repack command, Actor actor, Workbench bench) {
		Map<String, String> documents = new HashMap<>();
		DocumentActs acts = new DocumentActs(actor, bench);
		command.parcels()
			.stream()
			.sorted(Comparator.comparingLong((parcel) -> growth(parcel, command.orderId(), bench)))
			.forEach((parcel) -> documents.put(parcel.id(), repack(parcel, command.orderId(), acts)));
		command.parcels().forEach((parcel) -> acts.show(documents.getOrDefault(parcel.id(), parcel.id())));
		return acts.receipt();
	}

	private static long growth(Parcel parcel, String orderId, Workbench bench) {
		ConsignmentView document = document(parcel.id(), orderId, bench);
		return (parcel.units() != null) ? new Contents(document).growth(parcel.units()) : 0;
	}

	/** Its id, which a mere allocation has got only now. */
	private String repack(Parcel parcel, String orderId, DocumentActs acts) {
		ConsignmentView before = document(parcel.id(), orderId, acts.bench());
		Contents contents = new Contents(before);
		List<Line> lines = lines(parcel, contents, orderId, acts.bench());
		String id = revise(before.id(), null, lines.stream().filter((line) -> !contents.grows(line)).toList(), null,
				acts);
		id = revise(id, parcel.warehouseId(), lines.stream().filter(contents::grows).toList(),
				attributes(parcel, before), acts);
		ConsignmentView after = document(id, orderId, acts.bench());
		if (parcel.ship() && after.members().stream().anyMatch((member) -> member.status().isOpen())) {
			acts.did(this.shipping.handle(new Ship(Scope.of(Set.of(id)), List.of(), Reference.NONE), acts.actor(),
					acts.bench()));
		}
		return id;
	}

	private static List<Line> lines(Parcel parcel, Contents contents, String orderId, Workbench bench) {
		if (parcel.units() == null) {
			return List.of();
		}
		parcel.units().forEach((itemId, units) -> {
			OrderShare share = OrderShare.of(orderId, itemId, bench);
			if (!bench.getReservations().ofOrder(orderId).isEmpty()) {
				share.requireCovering(contents.missing(itemId, units));
			}
		});
		return contents.filledWith(parcel.units(), orderId, bench);
	}

	private String revise(String id, @Nullable String warehouseId, List<Line> lines,
			@Nullable ConsignmentAttributes attributes, DocumentActs acts) {
		if (warehouseId == null && lines.isEmpty() && attributes == null) {
			return id;
		}
		ConsignmentReceipt revised = (ConsignmentReceipt) this.revising.handle(
				new Revise(id, Precondition.NONE, warehouseId, lines, new Expiry.Confirmed(), null, attributes),
				acts.actor(), acts.bench());
		acts.did(revised);
		return revised.consignments().getFirst().id();
	}

	private static @Nullable ConsignmentAttributes attributes(Parcel parcel, ConsignmentView before) {
		if (parcel.note().equals(Metadata.EMPTY)) {
			return null;
		}
		return new ConsignmentAttributes(before.attributes().document().merge(parcel.note()),
				before.attributes().lines());
	}

	/** One of the order's that has not ended. */
	private static ConsignmentView document(String id, String orderId, Workbench bench) {
		bench.settle();
		DocumentActs found = new DocumentActs(Actor.SYSTEM, bench);
		Scopes.allocations(Scope.of(Set.of(id)), bench).forEach(found::show);
		return found.receipt()
			.consignments()
			.stream()
			.filter((document) -> document.orderId().equals(orderId))
			.filter((document) -> document.members()
				.stream()
				.anyMatch((member) -> member.status() != AllocationStatus.CANCELLED))
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.ConsignmentNotFound(id)));
	}

}
