package io.holdfast.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.holdfast.allocation.OrderLine;
import io.holdfast.consignment.Shortage;
import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.execution.ConsignmentCommand.Consign;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.inventory.InventoryItem;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Metadata;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Promises each line where it was planned, and files the promises by warehouse. */
@Component
@RequiredArgsConstructor
class ConsignHandler implements CommandHandler<Consign> {

	private final AllocateHandler allocate;

	private final OrderSourcing sourcing;

	@Override
	public Class<Consign> kind() {
		return Consign.class;
	}

	@Override
	public void check(Consign command, Instant now) {
		command.attributes().requireFitting();
		command.lines().forEach((line) -> this.allocate.check(allocate(command, line), now));
	}

	@Override
	public Receipt handle(Consign command, Actor actor, Workbench bench) {
		List<? extends Command> sourced = this.sourcing
			.source(command.lines().stream().map((line) -> allocate(command, line)).toList(), command.partial(), bench);
		NewConsignments documents = new NewConsignments(command, actor, bench);
		List<Shortage> shortages = new ArrayList<>();
		for (int i = 0; i < sourced.size(); i++) {
			Line line = command.lines().get(i);
			Allocate wanted = had(command, (Allocate) sourced.get(i), bench);
			if (wanted.quantity() > 0) {
				documents.file(line, (AllocateReceipt) this.allocate.handle(wanted, actor, bench));
			}
			if (wanted.quantity() < line.quantity()) {
				shortages.add(new Shortage(line.number(), line.orderItemId(), line.itemId(),
						line.quantity() - wanted.quantity()));
			}
		}
		documents.lack(shortages);
		return documents.receipt();
	}

	private static Allocate allocate(Consign command, Line line) {
		return new Allocate(null, new OrderLine(command.orderId(), line.orderItemId()), line.itemId(), line.quantity(),
				command.sourcing(), null, command.expiry(), Metadata.EMPTY);
	}

	/** What there is of it, where that will do. */
	private static Allocate had(Consign command, Allocate wanted, Workbench bench) {
		if (!command.partial()) {
			return wanted;
		}
		return switch (wanted.sourcing()) {
			case Sourcing.Placed placed -> wanted.of((int) placed.units());
			case Sourcing.Named named -> {
				InventoryItem item = bench.getItems().item(wanted.itemId());
				bench.requireActive(named.warehouseId());
				long promisable = item.promisable(bench.getItems().levelOrEmpty(item, named.warehouseId()),
						bench.reserved(command.orderId(), item.getId()).open());
				yield wanted.of((int) Math.min(promisable, wanted.quantity()));
			}
			// Its item is not known, which whoever promises will say.
			case Sourcing.Chosen ignored -> wanted;
		};
	}

}
