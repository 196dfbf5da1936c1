package io.holdfast.execution;

import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.execution.ConsignmentCommand.Withdraw;
import io.holdfast.execution.OrderDocumentsCommand.Clear;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** What has left the warehouse can't be called back, and nothing else is then. */
@Component
@RequiredArgsConstructor
class ClearHandler implements CommandHandler<Clear> {

	private final WithdrawHandler withdrawing;

	@Override
	public Class<Clear> kind() {
		return Clear.class;
	}

	@Override
	public Receipt handle(Clear command, Actor actor, Workbench bench) {
		List<Allocation> all = Scopes.allocations(command.scope(), bench);
		if (all.isEmpty()) {
			return new ConsignmentReceipt(List.of(), List.of());
		}
		all.stream()
			.filter((allocation) -> allocation.getStatus() == AllocationStatus.FULFILLED)
			.findFirst()
			.ifPresent((shipped) -> {
				throw new RefusedException(new Refusal.InvalidStatusTransition(shipped.getId(), shipped.getStatus(),
						AllocationStatus.CANCELLED));
			});
		return this.withdrawing.handle(new Withdraw(command.scope(), List.of(), command.reason()), actor, bench);
	}

}
