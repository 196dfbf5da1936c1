package io.holdfast.execution;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.consignment.Consignment;
import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.References;
import io.holdfast.execution.ConsignmentCommand.Revise;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** First what it loses, then where it is, then what it gains, then what else it says. */
@Component
@RequiredArgsConstructor
class ReviseHandler implements CommandHandler<Revise> {

	private final ChangeHandler change;

	private final LineResizing resizing;

	@Override
	public Class<Revise> kind() {
		return Revise.class;
	}

	@Override
	public void check(Revise command, Instant now) {
		if (command.attributes() != null) {
			command.attributes().requireFitting();
		}
	}

	@Override
	public Receipt handle(Revise command, Actor actor, Workbench bench) {
		requireCurrent(command, revision(command.id(), bench));
		DocumentActs acts = new DocumentActs(actor, bench);
		acts.show(command.id());
		if (!command.changesNothing()) {
			revise(command, document(command.id(), bench), acts);
		}
		return acts.receipt();
	}

	private void revise(Revise command, Consignment document, DocumentActs acts) {
		List<ConsignmentCommand.Line> growing = command.lines()
			.stream()
			.filter((line) -> line.quantity() > held(document, line, acts.bench()))
			.toList();
		command.lines()
			.stream()
			.filter((line) -> !growing.contains(line))
			.forEach((line) -> this.resizing.resize(document, line, command.expiry(), acts));
		if (command.warehouseId() != null && !command.warehouseId().equals(document.getWarehouseId())) {
			move(document, command.warehouseId(), acts);
		}
		growing.forEach((line) -> this.resizing.resize(document, line, command.expiry(), acts));
		describe(document, command, acts.bench());
	}

	private static void requireCurrent(Revise command, int revision) {
		command.expected().require(command.id(), revision);
		if (command.seen() != null && command.seen() != revision) {
			throw new RefusedException(new Refusal.Outrun());
		}
	}

	private static int revision(String id, Workbench bench) {
		return bench.getConsignments().knows(id) ? bench.getConsignments().get(id).getRevision() : bench.versionOf(id);
	}

	private static long held(Consignment document, ConsignmentCommand.Line line, Workbench bench) {
		return Scopes.allocations(ConsignmentCommand.Scope.of(Set.of(document.getId())), bench)
			.stream()
			.filter((member) -> Members.of(member).line() == line.number())
			.filter((member) -> member.getStatus() != AllocationStatus.CANCELLED)
			.mapToLong(Allocation::getQuantity)
			.sum();
	}

	/** An allocation that is in none becomes one. */
	private static Consignment document(String id, Workbench bench) {
		if (!bench.getConsignments().knows(id)) {
			Allocation single = Scopes.allocations(ConsignmentCommand.Scope.of(Set.of(id)), bench).getFirst();
			return bench.getConsignments().get(Adoption.adopt(single, bench).consignmentId());
		}
		return bench.getConsignments().get(id);
	}

	private void move(Consignment document, String warehouseId, DocumentActs acts) {
		List<Allocation> members = Scopes.allocations(ConsignmentCommand.Scope.of(Set.of(document.getId())),
				acts.bench());
		List<Allocation> open = members.stream().filter((member) -> member.getStatus().isOpen()).toList();
		members.stream()
			.filter((each) -> each.getStatus() == AllocationStatus.FULFILLED)
			.findFirst()
			.ifPresent((sold) -> {
				throw new RefusedException(new Refusal.NotChangeable(sold.getId(), sold.getStatus()));
			});
		if (open.isEmpty()) {
			throw new RefusedException(new Refusal.NothingOpen(document.getId()));
		}
		acts.bench().requireActive(warehouseId);
		open.forEach((member) -> acts.did(this.change.change(
				new AllocationCommand.Change(member.getId(), null, warehouseId, null, null, Metadata.EMPTY),
				Departures.none(), acts.actor(), acts.bench())));
		document.moveTo(warehouseId);
	}

	private static void describe(Consignment document, Revise command, Workbench bench) {
		References references = (command.references() != null) ? command.references() : document.getReferences();
		ConsignmentAttributes attributes = (command.attributes() != null) ? command.attributes()
				: document.getAttributes();
		if (!references.equals(document.getReferences()) || !attributes.equals(document.getAttributes())) {
			document.refer(references);
			document.describe(attributes);
			bench.getConsignments().touch(document.getId(), bench.getNow());
		}
	}

}
