package io.holdfast.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.holdfast.allocation.Allocation;
import io.holdfast.execution.ConsignmentCommand.Portion;
import io.holdfast.execution.ConsignmentCommand.Scope;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;

/** Which allocations, and how many units of each, a command on documents is about. */
final class Scopes {

	private static final Comparator<Allocation> OLDEST_FIRST = Comparator.comparing(Allocation::getCreatedAt)
		.thenComparingInt(Allocation::getOrdinal)
		.thenComparing(Allocation::getId);

	private Scopes() {
	}

	/**
	 * All in the scope, whether open or not.
	 * @throws RefusedException with {@link Refusal.ConsignmentNotFound}
	 */
	static List<Allocation> allocations(Scope scope, Workbench bench) {
		Stream<Allocation> ofDocuments = scope.ids().stream().flatMap((id) -> ofDocument(id, bench));
		Stream<Allocation> ofOrder = bench.getAllocations()
			.values()
			.stream()
			.filter((allocation) -> allocation.getOrderId().equals(scope.orderId()));
		return Stream.concat(ofDocuments, ofOrder).distinct().sorted(OLDEST_FIRST).toList();
	}

	private static Stream<Allocation> ofDocument(String id, Workbench bench) {
		if (bench.getConsignments().knows(id)) {
			return bench.getAllocations()
				.values()
				.stream()
				.filter((allocation) -> allocation.getDocument() != null
						&& allocation.getDocument().consignmentId().equals(id));
		}
		Allocation single = bench.getAllocations().get(id);
		if (single == null) {
			throw new RefusedException(new Refusal.ConsignmentNotFound(id));
		}
		return Stream.of(single);
	}

	/**
	 * Units to take of each allocation; without portions all that are open.
	 * @throws RefusedException with {@link Refusal.LineNotFound} or
	 * {@link Refusal.LineExceeded}
	 */
	static Map<Allocation, Integer> take(List<Allocation> all, List<Portion> portions) {
		Map<Allocation, Integer> taken = new LinkedHashMap<>();
		if (portions.isEmpty()) {
			all.stream()
				.filter((allocation) -> allocation.getStatus().isOpen())
				.forEach((allocation) -> taken.put(allocation, allocation.getQuantity()));
		}
		portions.forEach((portion) -> take(all, portion, taken));
		return taken;
	}

	private static void take(List<Allocation> all, Portion portion, Map<Allocation, Integer> taken) {
		List<Allocation> fitting = new ArrayList<>(all);
		fitting.removeIf((allocation) -> !fits(allocation, portion));
		if (fitting.isEmpty()) {
			throw new RefusedException(new Refusal.LineNotFound(name(portion)));
		}
		fitting.removeIf((allocation) -> !allocation.getStatus().isOpen());
		long open = fitting.stream().mapToLong((each) -> left(each, taken)).sum();
		long wanted = (portion.quantity() != null) ? portion.quantity() : open;
		if (wanted > open || wanted == 0) {
			throw new RefusedException(new Refusal.LineExceeded(name(portion), Math.max(1, wanted), open));
		}
		for (Allocation allocation : fitting) {
			int units = (int) Math.min(wanted, left(allocation, taken));
			if (units > 0) {
				taken.merge(allocation, units, Integer::sum);
				wanted -= units;
			}
		}
	}

	private static int left(Allocation allocation, Map<Allocation, Integer> taken) {
		return allocation.getQuantity() - taken.getOrDefault(allocation, 0);
	}

	private static boolean fits(Allocation allocation, Portion portion) {
		return (portion.line() == null || portion.line() == Members.of(allocation).line())
				&& (portion.orderItemId() == null || portion.orderItemId().equals(allocation.getOrderItemId()))
				&& (portion.itemId() == null || portion.itemId().equals(allocation.getItemId()));
	}

	private static String name(Portion portion) {
		return Stream.of(portion.orderItemId(), portion.line(), portion.itemId())
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.findFirst()
			.orElse("any");
	}

}
