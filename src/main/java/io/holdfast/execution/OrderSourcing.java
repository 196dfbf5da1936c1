package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;

import io.holdfast.allocation.DecisionRef;
import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.sourcing.Decision;
import io.holdfast.sourcing.LinePlan;
import io.holdfast.sourcing.SourcingDecision;

import org.springframework.stereotype.Component;

/**
 * Chooses warehouses for the lines of a submission that name none, for all of them at
 * once, under their items' locks.
 */
@Component
class OrderSourcing {

	/**
	 * The commands with what was chosen; lines that name something unknown are as they
	 * were.
	 */
	List<? extends Command> source(List<? extends Command> commands, Workbench bench) {
		return source(commands, false, bench);
	}

	/**
	 * @param partial whether a line that is short gets what there is; so it does where it
	 * may wait for the rest
	 */
	List<? extends Command> source(List<? extends Command> commands, boolean partial, Workbench bench) {
		List<Allocate> lines = commands.stream()
			.filter((command) -> isPlanned(command, bench))
			.map(Allocate.class::cast)
			.toList();
		if (lines.stream().noneMatch(Command::choosesWarehouse)) {
			return commands;
		}
		Decision decision = Decision.of(PlanRequests.of(lines, partial, new LockedStock(bench)));
		String id = bench.getIds().decision();
		bench.getUnwritten().getDecisions().add(new SourcingDecision(bench.getTenant(), id, decision, bench.getNow()));
		return sourced(commands, decision, id, bench);
	}

	private static List<Command> sourced(List<? extends Command> commands, Decision decision, String id,
			Workbench bench) {
		List<Command> sourced = new ArrayList<>();
		int line = 0;
		for (Command command : commands) {
			if (isPlanned(command, bench)) {
				sourced.add(placed((Allocate) command, decision.plan().lines().get(line), new DecisionRef(id, line)));
				line++;
			}
			else {
				sourced.add(command);
			}
		}
		return sourced;
	}

	private static Command placed(Allocate command, LinePlan plan, DecisionRef decision) {
		return command.choosesWarehouse()
				? command.sourced(new Sourcing.Placed(plan.placements(), plan.available(), plan.nearest(), decision))
				: command;
	}

	/** Whether it takes units, and from where that can be done. */
	private static boolean isPlanned(Command command, Workbench bench) {
		if (!(command instanceof Allocate allocate) || !bench.getItems().ids().contains(allocate.itemId())) {
			return false;
		}
		if (allocate.choosesWarehouse()) {
			return true;
		}
		WarehouseView named = bench.getWarehouses().get(String.valueOf(allocate.warehouseId()));
		return named != null && named.details().active();
	}

}
