package io.holdfast.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.holdfast.execution.AllocationCommand.Allocate;
import io.holdfast.execution.AllocationCommand.Confirm;
import io.holdfast.kernel.Actor;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.reservation.OrderReservation;
import io.holdfast.reservation.ReservationView;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * What is not accepted any more is given back, then what is decided is put down, and then
 * what is accepted is allocated: for all lines together, since one may give what another
 * takes.
 */
@Component
@RequiredArgsConstructor
class DecideHandler implements CommandHandler<ReservationCommand.Decide> {

	private final OrderSourcing sourcing;

	private final AllocateHandler allocating;

	private final ConfirmHandler confirming;

	private final Promotions promotions;

	@Override
	public Class<ReservationCommand.Decide> kind() {
		return ReservationCommand.Decide.class;
	}

	@Override
	public Receipt handle(ReservationCommand.Decide command, Actor actor, Workbench bench) {
		OrderReservation order = bench.getReservations()
			.order(command.orderId())
			.orElseThrow(() -> new RefusedException(new Refusal.ReservationNotFound(command.orderId())));
		List<ReservationView.Line> before = view(order, bench);
		List<DecidedLine> lines = command.lines()
			.stream()
			.map((line) -> DecidedLine.of(command.orderId(), line, bench))
			.toList();
		lines.forEach(DecidedLine::requireSound);
		List<AllocationReceipt> receipts = new ArrayList<>();
		lines.forEach((line) -> receipts.addAll(line.giveBack(actor)));
		lines.stream()
			.sorted(Comparator.comparingLong(DecidedLine::promisedMore))
			.forEach((line) -> line.settle(actor));
		receipts.addAll(allocate(lines, order, actor, bench));
		lines.stream()
			.flatMap((line) -> line.confirmations().stream())
			.forEach((confirm) -> receipts.add(confirm(confirm, actor, bench)));
		lines.stream().map(DecidedLine::item).distinct().forEach((item) -> this.promotions.run(item, bench));
		if (!view(order, bench).equals(before)) {
			order.touch(bench.getNow());
		}
		return new DecisionReceipt(lines.stream().map(DecidedLine::receipt).toList(), receipts);
	}

	private List<AllocationReceipt> allocate(List<DecidedLine> lines, OrderReservation order, Actor actor,
			Workbench bench) {
		List<Allocate> wanted = lines.stream()
			.filter((line) -> line.missing() > 0)
			.map((line) -> line.toCommand(order.shipTo()))
			.toList();
		return this.sourcing.source(wanted, bench)
			.stream()
			.flatMap((sourced) -> this.allocating.handle((Allocate) sourced, actor, bench).ofAllocations().stream())
			.toList();
	}

	private AllocationReceipt confirm(Confirm command, Actor actor, Workbench bench) {
		return (AllocationReceipt) this.confirming.handle(command, actor, bench);
	}

	private static List<ReservationView.Line> view(OrderReservation order, Workbench bench) {
		return ReservationView.of(order, bench.getReservations().ofOrder(order.getOrderId())).lines();
	}

}
