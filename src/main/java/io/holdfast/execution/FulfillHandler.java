package io.holdfast.execution;

import io.holdfast.journal.EntryType;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;

import org.springframework.stereotype.Component;

@Component
class FulfillHandler implements CommandHandler<AllocationCommand.Fulfill> {

	/** The word of the seed, "Fulfill Allocation". */
	private static final String REASON = "Order fulfillment";

	@Override
	public Class<AllocationCommand.Fulfill> kind() {
		return AllocationCommand.Fulfill.class;
	}

	@Override
	public Receipt handle(AllocationCommand.Fulfill command, Actor actor, Workbench bench) {
		AllocationAct act = new AllocationAct(command.allocationId(), actor, bench);
		act.getAllocation().step(AllocationStatus.FULFILLED, command.metadata(), bench.getNow());
		act.journalStep(EntryType.SALE,
				act.getItem().ship(act.getLevel(), act.getAllocation().getQuantity(), bench.getNow()))
			.because(REASON)
			.referringTo(command.reference())
			.with(command.metadata());
		return act.receipt();
	}

}
