package io.holdfast.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.allocation.Allocation;
import io.holdfast.consignment.Consignment;
import io.holdfast.execution.ConsignmentCommand.Relocate;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Document by document, each counting the moves before it. */
@Component
@RequiredArgsConstructor
class RelocateHandler implements CommandHandler<Relocate> {

	private final ChangeHandler change;

	@Override
	public Class<Relocate> kind() {
		return Relocate.class;
	}

	@Override
	public Receipt handle(Relocate command, Actor actor, Workbench bench) {
		command.scope().ids().forEach((id) -> requireOpen(id, bench));
		List<Allocation> all = Scopes.allocations(command.scope(), bench);
		Map<Allocation, Integer> taken = Scopes.take(all, command.portions());
		if (taken.isEmpty()) {
			throw new RefusedException(new Refusal.NothingOpen(command.scope().name()));
		}
		DocumentActs acts = new DocumentActs(actor, bench);
		Map<String, Map<Allocation, Integer>> byDocument = new LinkedHashMap<>();
		taken.forEach((allocation, units) -> byDocument
			.computeIfAbsent(Adoption.adopt(allocation, bench).consignmentId(), (id) -> new LinkedHashMap<>())
			.put(allocation, units));
		byDocument.forEach((id, ofDocument) -> move(id, ofDocument, command, acts));
		return acts.receipt();
	}

	private static void requireOpen(String id, Workbench bench) {
		if (Scopes.allocations(Scope.of(Set.of(id)), bench).stream().noneMatch((each) -> each.getStatus().isOpen())) {
			throw new RefusedException(new Refusal.NothingOpen(id));
		}
	}

	private void move(String consignmentId, Map<Allocation, Integer> units, Relocate command, DocumentActs acts) {
		Workbench bench = acts.bench();
		String warehouseId = BestElsewhere.find(consignmentId, units, command.addresses().get(consignmentId), bench);
		List<Allocation> parts = units.entrySet()
			.stream()
			.map((entry) -> acts.part(entry.getKey(), entry.getValue()))
			.toList();
		String successor = Departures.successor(consignmentId, warehouseId,
				parts.stream().map((part) -> Members.of(part).line()).collect(Collectors.toSet()), bench);
		Consignment next = bench.getConsignments().get(successor);
		next.describe(next.getAttributes().with(command.note()));
		parts.forEach((part) -> acts.did(this.change.change(
				new AllocationCommand.Change(part.getId(), null, warehouseId, null, null, Metadata.EMPTY),
				Departures.into(successor), acts.actor(), bench)));
		acts.show(successor);
	}

}
