package io.holdfast.execution;

import io.holdfast.journal.EntryType;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class CancelHandler implements CommandHandler<AllocationCommand.Cancel> {

	private final Promotions promotions;

	@Override
	public Class<AllocationCommand.Cancel> kind() {
		return AllocationCommand.Cancel.class;
	}

	@Override
	public Receipt handle(AllocationCommand.Cancel command, Actor actor, Workbench bench) {
		AllocationAct act = new AllocationAct(command.allocationId(), actor, bench);
		act.getAllocation().step(AllocationStatus.CANCELLED, command.metadata(), bench.getNow());
		act.journalStep(EntryType.RELEASE, act.release(act.getAllocation().getQuantity()))
			.because(command.reason())
			.with(command.metadata());
		this.promotions.run(act.getItem(), bench);
		return act.receipt();
	}

}
