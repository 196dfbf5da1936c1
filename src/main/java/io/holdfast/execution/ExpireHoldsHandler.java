package io.holdfast.execution;

import io.holdfast.kernel.Actor;

import org.springframework.stereotype.Component;

/** Has nothing left to do: the holds were released when the item was locked. */
@Component
class ExpireHoldsHandler implements CommandHandler<ExpireHolds> {

	@Override
	public Class<ExpireHolds> kind() {
		return ExpireHolds.class;
	}

	@Override
	public Receipt handle(ExpireHolds command, Actor actor, Workbench bench) {
		return new ExpireHoldsReceipt(bench.getItems().item(command.itemId()).getId());
	}

}
