package io.holdfast.execution;

import io.holdfast.journal.EntryType;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;

import org.springframework.stereotype.Component;

@Component
class CancelHandler implements CommandHandler<AllocationCommand.Cancel> {

	@Override
	public Class<AllocationCommand.Cancel> kind() {
		return AllocationCommand.Cancel.class;
	}

	@Override
	public Receipt handle(AllocationCommand.Cancel command, Actor actor, Workbench bench) {
		AllocationAct act = new AllocationAct(command.allocationId(), actor, bench);
		act.getAllocation().step(AllocationStatus.CANCELLED, command.metadata(), bench.getNow());
		act.journalStep(EntryType.RELEASE,
				act.getItem().release(act.getLevel(), act.getAllocation().getQuantity(), bench.getNow()))
			.because(command.reason())
			.with(command.metadata());
		return act.receipt();
	}

}
