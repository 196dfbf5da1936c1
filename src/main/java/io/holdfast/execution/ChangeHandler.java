package io.holdfast.execution;

import java.time.Instant;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.Terms;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.inventory.StockLevel;
import io.holdfast.journal.EntryType;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Equal values move nothing and write nothing; a reason is always kept. */
@Component
@RequiredArgsConstructor
class ChangeHandler implements CommandHandler<AllocationCommand.Change> {

	private final ExpiryPolicy expiryPolicy;

	private final Promotions promotions;

	@Override
	public Class<AllocationCommand.Change> kind() {
		return AllocationCommand.Change.class;
	}

	/** What is moved leaves its document for a new one. */
	@Override
	public Receipt handle(AllocationCommand.Change command, Actor actor, Workbench bench) {
		return change(command, Departures::alone, actor, bench);
	}

	AllocationReceipt change(AllocationCommand.Change command, Departures arrival, Actor actor, Workbench bench) {
		AllocationAct act = new AllocationAct(command.allocationId(), actor, bench);
		Allocation allocation = act.getAllocation();
		allocation.requireChangeable(bench.getNow());
		Terms current = allocation.terms();
		Terms wanted = wanted(command, allocation, bench.getNow());
		moveUnits(act, current, wanted);
		if (act.getEntries().isEmpty() && (!wanted.equals(current) || command.reason() != null)) {
			act.journalChange(EntryType.CHANGE, act.getItem().note(act.getLevel(), bench.getNow()));
		}
		if (!act.getEntries().isEmpty()) {
			act.getEntries().forEach((entry) -> entry.because(command.reason()).with(command.metadata()));
			allocation.change(wanted, bench.getNow());
			if (!wanted.warehouseId().equals(current.warehouseId())) {
				arrival.arrive(allocation, bench);
			}
		}
		this.promotions.run(act.getItem(), bench);
		return act.receipt();
	}

	private Terms wanted(AllocationCommand.Change command, Allocation allocation, Instant now) {
		Terms current = allocation.terms();
		return new Terms((command.warehouseId() != null) ? command.warehouseId() : current.warehouseId(),
				(command.quantity() != null) ? command.quantity() : current.quantity(),
				(command.expiresAt() != null) ? expiry(command.expiresAt(), allocation, now) : current.expiresAt(),
				current.metadata().merge(command.metadata()));
	}

	private Instant expiry(Instant expiresAt, Allocation allocation, Instant now) {
		if (allocation.getStatus() != AllocationStatus.PENDING) {
			throw new RefusedException(new Refusal.ExpiryNotChangeable(allocation.getId(), allocation.getStatus()));
		}
		return this.expiryPolicy.allowed(expiresAt, now);
	}

	private static void moveUnits(AllocationAct act, Terms current, Terms wanted) {
		boolean moves = !wanted.warehouseId().equals(current.warehouseId());
		int more = wanted.quantity() - current.quantity();
		if (moves || more > 0) {
			act.getBench().requireActive(wanted.warehouseId());
		}
		if (moves) {
			move(act, current, wanted);
		}
		else if (more != 0) {
			resize(act, more);
		}
	}

	private static void move(AllocationAct act, Terms current, Terms wanted) {
		InventoryItem item = act.getItem();
		StockLevel to = act.getBench().getItems().levelOrEmpty(item, wanted.warehouseId());
		item.requireMovable(act.getLevel(), current.quantity(), to, wanted.quantity(), act.getReserved().open());
		act.journalChange(EntryType.RELEASE, act.release(current.quantity()));
		act.journalChange(EntryType.RESERVE, act.reserve(to, wanted.quantity()));
	}

	private static void resize(AllocationAct act, int more) {
		act.journalChange(EntryType.CHANGE, (more > 0) ? act.reserve(act.getLevel(), more) : act.release(-more));
	}

}
