package io.holdfast.execution;

import io.holdfast.journal.EntryType;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;

import org.springframework.stereotype.Component;

@Component
class ConfirmHandler implements CommandHandler<AllocationCommand.Confirm> {

	@Override
	public Class<AllocationCommand.Confirm> kind() {
		return AllocationCommand.Confirm.class;
	}

	@Override
	public Receipt handle(AllocationCommand.Confirm command, Actor actor, Workbench bench) {
		AllocationAct act = new AllocationAct(command.allocationId(), actor, bench);
		act.getAllocation().step(AllocationStatus.CONFIRMED, command.metadata(), bench.getNow());
		act.journalStep(EntryType.CONFIRM, act.getItem().note(act.getLevel(), bench.getNow()))
			.because(command.notes())
			.with(command.metadata());
		return act.receipt();
	}

}
