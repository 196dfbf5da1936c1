package io.holdfast.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DocumentRef;
import io.holdfast.allocation.OrderLine;
import io.holdfast.consignment.Consignment;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.kernel.AllocationStatus;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Has a line of a document hold so many units that are not cancelled. The newest of its
 * allocations grows or shrinks first; one of which nothing is left is cancelled.
 */
@Component
@RequiredArgsConstructor
class LineResizing {

	private static final String REASON = "Line changed";

	private final AllocateHandler allocate;

	private final ChangeHandler change;

	private final CancelHandler cancel;

	/**
	 * @throws RefusedException with {@link Refusal.LineExceeded} if more have been
	 * shipped, and as a change or a new promise is refused
	 */
	void resize(Consignment document, Line line, Expiry expiry, DocumentActs acts) {
		List<Allocation> ofLine = Scopes.allocations(Scope.of(Set.of(document.getId())), acts.bench())
			.stream()
			.filter((member) -> Members.of(member).line() == line.number())
			.toList();
		List<Allocation> open = new ArrayList<>(ofLine);
		open.removeIf((member) -> !member.getStatus().isOpen());
		long shipped = units(ofLine, AllocationStatus.FULFILLED);
		long held = units(open, AllocationStatus.PENDING) + units(open, AllocationStatus.CONFIRMED);
		if (line.quantity() < shipped) {
			throw new RefusedException(new Refusal.LineExceeded(line.orderItemId(), shipped - line.quantity(), 0));
		}
		int more = Math.toIntExact(line.quantity() - shipped - held);
		if (more > 0 && open.isEmpty()) {
			begin(document, line, more, expiry, acts);
		}
		else if (more > 0) {
			resize(open.getLast(), open.getLast().getQuantity() + more, acts);
		}
		else {
			shrink(open, -more, acts);
		}
	}

	private void begin(Consignment document, Line line, int units, Expiry expiry, DocumentActs acts) {
		if (document.getWarehouseId() == null) {
			throw new RefusedException(new Refusal.NothingOpen(document.getId()));
		}
		AllocateReceipt made = (AllocateReceipt) this.allocate.handle(
				new AllocationCommand.Allocate(null, new OrderLine(document.getOrderId(), line.orderItemId()),
						line.itemId(), units, Sourcing.from(document.getWarehouseId()), null, expiry, Metadata.EMPTY),
				acts.actor(), acts.bench());
		made.allocations().forEach((receipt) -> {
			Allocation allocation = acts.bench().allocation(receipt.after().id());
			allocation.file(new DocumentRef(document.getId(), line.number()));
			acts.bench().touch(allocation);
		});
		acts.did(made);
	}

	private void shrink(List<Allocation> open, int less, DocumentActs acts) {
		int left = less;
		for (Allocation member : open.reversed()) {
			int units = Math.min(left, member.getQuantity());
			if (units > 0 && units == member.getQuantity()) {
				acts.did(this.cancel.handle(new AllocationCommand.Cancel(member.getId(), REASON, Metadata.EMPTY),
						acts.actor(), acts.bench()));
			}
			else if (units > 0) {
				resize(member, member.getQuantity() - units, acts);
			}
			left -= units;
		}
	}

	private void resize(Allocation member, int quantity, DocumentActs acts) {
		acts.did(this.change.handle(
				new AllocationCommand.Change(member.getId(), quantity, null, null, null, Metadata.EMPTY), acts.actor(),
				acts.bench()));
	}

	private static long units(List<Allocation> members, AllocationStatus status) {
		return members.stream()
			.filter((member) -> member.getStatus() == status)
			.mapToLong(Allocation::getQuantity)
			.sum();
	}

}
