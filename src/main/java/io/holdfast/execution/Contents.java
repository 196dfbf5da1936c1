package io.holdfast.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.kernel.AllocationStatus;

/** What a document holds, by line, as far as it was not cancelled. */
record Contents(ConsignmentView document) {

	/** How many more units of each item it would hold, if it were to hold these. */
	Map<String, Long> growth(SequencedMap<String, Integer> units) {
		Map<String, Long> growth = new HashMap<>();
		units.forEach((itemId, wanted) -> growth.merge(itemId, (long) wanted, Long::sum));
		lines().values().forEach((line) -> growth.merge(line.itemId(), (long) -line.quantity(), Long::sum));
		return growth;
	}

	/**
	 * Lines that make it hold just these units: those that lose some first. Of several
	 * lines of an item the first gains and the last loses, as far as it was not shipped.
	 */
	List<Line> filledWith(SequencedMap<String, Integer> units, String orderId, Workbench bench) {
		List<Line> filled = new ArrayList<>();
		units.forEach((itemId, wanted) -> filled.addAll(filled(itemId, wanted, orderId, filled.size(), bench)));
		lines().values()
			.stream()
			.filter((line) -> !units.containsKey(line.itemId()))
			.forEach((line) -> filled.add(of(line, 0)));
		return filled.stream().sorted((one, other) -> Boolean.compare(grows(one), grows(other))).toList();
	}

	boolean grows(Line line) {
		Line now = lines().get(line.number());
		return now == null || line.quantity() > now.quantity();
	}

	private List<Line> filled(String itemId, int wanted, String orderId, int begun, Workbench bench) {
		List<Line> ofItem = lines().values().stream().filter((line) -> line.itemId().equals(itemId)).toList();
		if (ofItem.isEmpty()) {
			String orderItemId = OrderShare.of(orderId, itemId, bench).orderItemFor(wanted);
			return List
				.of(new Line(formerNumber(itemId).orElse(lastNumber() + 1 + begun), orderItemId, itemId, wanted));
		}
		List<Line> filled = new ArrayList<>();
		int left = wanted - ofItem.stream().mapToInt(this::shipped).sum();
		for (Line line : ofItem) {
			int open = Math.clamp(left, 0, line.quantity() - shipped(line));
			filled.add(of(line, shipped(line) + open));
			left -= open;
		}
		filled.set(0, of(filled.getFirst(), filled.getFirst().quantity() + left));
		return filled;
	}

	/** Of a line that held the item before, and is empty. */
	private OptionalInt formerNumber(String itemId) {
		return this.document.members()
			.stream()
			.filter((member) -> member.itemId().equals(itemId))
			.mapToInt(Member::line)
			.min();
	}

	private int lastNumber() {
		return this.document.members().stream().mapToInt(Member::line).max().orElse(0);
	}

	private Map<Integer, Line> lines() {
		Map<Integer, Line> lines = new LinkedHashMap<>();
		held().forEach((member) -> lines.merge(member.line(),
				new Line(member.line(), member.orderItemId(), member.itemId(), member.quantity()),
				(one, other) -> of(one, one.quantity() + other.quantity())));
		return lines;
	}

	private int shipped(Line line) {
		return held().filter((member) -> member.line() == line.number())
			.filter((member) -> member.status() == AllocationStatus.FULFILLED)
			.mapToInt(Member::quantity)
			.sum();
	}

	private Stream<Member> held() {
		return this.document.members().stream().filter((member) -> member.status() != AllocationStatus.CANCELLED);
	}

	private static Line of(Line line, int quantity) {
		return new Line(line.number(), line.orderItemId(), line.itemId(), quantity);
	}

}
