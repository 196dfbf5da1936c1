package io.holdfast.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.ConsignmentCommand.Revise;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.execution.ConsignmentCommand.Ship;
import io.holdfast.execution.OrderDocumentsCommand.Repack;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Precondition;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What loses units comes first in all documents, since others may take them; then each
 * moves and takes what it gains, and then those that are to leave do.
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
		DocumentActs acts = new DocumentActs(actor, bench);
		List<Packing> packings = command.parcels()
			.stream()
			.map((parcel) -> Packing.of(parcel, document(parcel.id(), command.orderId(), bench), bench))
			.toList();
		requireDistinct(packings);
		requireCovering(command.orderId(), packings, bench);
		List<Packing> packed = packings.stream()
			.map((packing) -> packing.in(revise(packing.id(), null, packing.losses(), null, acts)))
			.toList()
			.stream()
			.map((packing) -> packing
				.in(revise(packing.id(), packing.parcel().warehouseId(), packing.gains(), packing.attributes(), acts)))
			.toList();
		packed.stream()
			.filter((packing) -> packing.parcel().ship())
			.forEach((packing) -> ship(packing.id(), command.orderId(), acts));
		packed.forEach((packing) -> acts.show(packing.id()));
		return acts.receipt();
	}

	/** A document answers to its own id and to those of its allocations. */
	private static void requireDistinct(List<Packing> packings) {
		Set<String> seen = new HashSet<>();
		packings.stream().map(Packing::id).filter((id) -> !seen.add(id)).findFirst().ifPresent((id) -> {
			throw new RefusedException(new Refusal.NamedTwice(id));
		});
	}

	/** What some documents lose others may gain. */
	private static void requireCovering(String orderId, List<Packing> packings, Workbench bench) {
		Map<String, Long> more = new TreeMap<>();
		packings.forEach((packing) -> packing.growth().forEach((itemId, units) -> {
			bench.getItems().item(itemId);
			more.merge(itemId, units, Long::sum);
		}));
		if (!bench.getReservations().ofOrder(orderId).isEmpty()) {
			more.forEach((itemId, units) -> OrderShare.of(orderId, itemId, bench).requireCovering(units));
		}
	}

	/** Its id, which a mere allocation has got only now. */
	private String revise(String id, @Nullable String warehouseId, List<Line> lines,
			@Nullable ConsignmentAttributes attributes, DocumentActs acts) {
		if (warehouseId == null && lines.isEmpty() && attributes == null) {
			return id;
		}
		ConsignmentReceipt revised = (ConsignmentReceipt) this.revising.handle(
				new Revise(id, Precondition.NONE, null, warehouseId, lines, new Expiry.Confirmed(), null, attributes),
				acts.actor(), acts.bench());
		acts.did(revised);
		return revised.consignments().getFirst().id();
	}

	private void ship(String id, String orderId, DocumentActs acts) {
		ConsignmentView document = document(id, orderId, acts.bench());
		if (document.members().stream().anyMatch((member) -> member.status().isOpen())) {
			acts.did(this.shipping.handle(new Ship(Scope.of(Set.of(id)), List.of(), Reference.NONE), acts.actor(),
					acts.bench()));
		}
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
