package io.holdfast.execution;

import java.util.List;

import io.holdfast.allocation.Allocation;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class ConfirmAllHandler implements CommandHandler<ConsignmentCommand.ConfirmAll> {

	private final ConfirmHandler confirm;

	@Override
	public Class<ConsignmentCommand.ConfirmAll> kind() {
		return ConsignmentCommand.ConfirmAll.class;
	}

	@Override
	public Receipt handle(ConsignmentCommand.ConfirmAll command, Actor actor, Workbench bench) {
		List<Allocation> all = Scopes.allocations(command.scope(), bench);
		if (all.stream().noneMatch((allocation) -> allocation.getStatus() == AllocationStatus.PENDING)) {
			throw new RefusedException(new Refusal.InvalidStatusTransition(all.getFirst().getId(),
					all.getFirst().getStatus(), AllocationStatus.CONFIRMED));
		}
		DocumentActs acts = new DocumentActs(actor, bench);
		all.forEach((allocation) -> {
			if (allocation.getStatus() == AllocationStatus.PENDING) {
				acts.did(this.confirm.handle(new AllocationCommand.Confirm(allocation.getId(), null, Metadata.EMPTY),
						actor, bench));
			}
			acts.show(allocation);
		});
		return acts.receipt();
	}

}
