package io.holdfast.execution;

import java.util.List;
import java.util.Map;

import io.holdfast.allocation.Allocation;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** What is shipped in part is split first; what is PENDING is confirmed on the way. */
@Component
@RequiredArgsConstructor
class ShipHandler implements CommandHandler<ConsignmentCommand.Ship> {

	private final ConfirmHandler confirm;

	private final FulfillHandler fulfill;

	@Override
	public Class<ConsignmentCommand.Ship> kind() {
		return ConsignmentCommand.Ship.class;
	}

	@Override
	public Receipt handle(ConsignmentCommand.Ship command, Actor actor, Workbench bench) {
		List<Allocation> all = Scopes.allocations(command.scope(), bench);
		Map<Allocation, Integer> taken = Scopes.take(all, command.portions());
		requireSome(taken, all, command);
		DocumentActs acts = new DocumentActs(actor, bench);
		taken.forEach((allocation, units) -> ship(acts.part(allocation, units), command, acts));
		return acts.receipt();
	}

	private static void requireSome(Map<Allocation, Integer> taken, List<Allocation> all,
			ConsignmentCommand.Ship command) {
		if (!taken.isEmpty()) {
			return;
		}
		throw new RefusedException(all.stream()
			.findFirst()
			.<Refusal>map((ended) -> new Refusal.InvalidStatusTransition(ended.getId(), ended.getStatus(),
					AllocationStatus.FULFILLED))
			.orElseGet(() -> new Refusal.NothingOpen(command.scope().name())));
	}

	private void ship(Allocation allocation, ConsignmentCommand.Ship command, DocumentActs acts) {
		if (allocation.getStatus() == AllocationStatus.PENDING) {
			acts.did(this.confirm.handle(new AllocationCommand.Confirm(allocation.getId(), null, Metadata.EMPTY),
					acts.actor(), acts.bench()));
		}
		acts.did(this.fulfill.handle(
				new AllocationCommand.Fulfill(allocation.getId(), command.reference(), Metadata.EMPTY), acts.actor(),
				acts.bench()));
		acts.show(allocation);
	}

}
