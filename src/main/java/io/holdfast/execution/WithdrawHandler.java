package io.holdfast.execution;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.consignment.ConsignmentStatus;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * What is cancelled in part is split first. Where all has been cancelled already nothing
 * is done; what has left the warehouse can't be called back.
 */
@Component
@RequiredArgsConstructor
class WithdrawHandler implements CommandHandler<ConsignmentCommand.Withdraw> {

	private final CancelHandler cancel;

	@Override
	public Class<ConsignmentCommand.Withdraw> kind() {
		return ConsignmentCommand.Withdraw.class;
	}

	@Override
	public Receipt handle(ConsignmentCommand.Withdraw command, Actor actor, Workbench bench) {
		List<Allocation> all = Scopes.allocations(command.scope(), bench);
		Map<Allocation, Integer> taken = Scopes.take(all, command.portions());
		if (all.isEmpty() && command.scope().orderId() != null) {
			throw new RefusedException(new Refusal.NothingOpen(command.scope().orderId()));
		}
		if (!all.isEmpty()) {
			requireSomethingCancellable(all);
		}
		command.scope().ids().stream().filter((id) -> isGone(id, bench)).findFirst().ifPresent((id) -> {
			throw new RefusedException(new Refusal.NothingOpen(id));
		});
		DocumentActs acts = new DocumentActs(actor, bench);
		taken.forEach((allocation, units) -> {
			Allocation part = acts.part(allocation, units);
			acts.did(this.cancel.handle(new AllocationCommand.Cancel(part.getId(), command.reason(), Metadata.EMPTY),
					actor, bench));
		});
		command.scope().ids().forEach(acts::show);
		all.forEach(acts::show);
		return acts.receipt();
	}

	/** Where all was shipped there is nothing that could be, or was, withdrawn. */
	private static void requireSomethingCancellable(List<Allocation> all) {
		Allocation first = all.getFirst();
		if (all.stream().allMatch((each) -> each.getStatus() == AllocationStatus.FULFILLED)) {
			throw new RefusedException(
					new Refusal.InvalidStatusTransition(first.getId(), first.getStatus(), AllocationStatus.CANCELLED));
		}
	}

	/** Shipped or moved as a whole: to withdraw it is no repeat. */
	private static boolean isGone(String id, Workbench bench) {
		List<Allocation> members = Scopes.allocations(ConsignmentCommand.Scope.of(Set.of(id)), bench);
		return members.isEmpty() ? bench.getConsignments().get(id).getStatus() == ConsignmentStatus.MOVED
				: members.stream().allMatch((each) -> each.getStatus() == AllocationStatus.FULFILLED);
	}

}
