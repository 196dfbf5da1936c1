package io.holdfast.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import lombok.Getter;

/**
 * What a batch knows of reservations: of some orders everything, and what of it has come
 * or gone and is yet to be written.
 */
public final class Reservations {

	/** How a row is taken in: itself, or a copy to rehearse on. */
	private final UnaryOperator<ReservationLine> intake;

	private final Set<String> known = new HashSet<>();

	private final Map<String, OrderReservation> orders = new HashMap<>();

	/** By order and item. */
	private final Map<String, Map<String, ReservedItem>> items = new HashMap<>();

	@Getter
	private final List<OrderReservation> newOrders = new ArrayList<>();

	@Getter
	private final List<ReservationLine> newLines = new ArrayList<>();

	@Getter
	private final Set<ReservationLine> goneLines = new HashSet<>();

	@Getter
	private final Set<OrderReservation> goneOrders = new HashSet<>();

	public Reservations() {
		this(UnaryOperator.identity());
	}

	private Reservations(UnaryOperator<ReservationLine> intake) {
		this.intake = intake;
	}

	boolean knows(String orderId) {
		return this.known.contains(orderId);
	}

	/** Takes in what is stored of some orders. */
	void add(Collection<String> orderIds, Collection<ReservationLine> lines,
			Collection<ReservationRepository.Allocated> allocated) {
		this.known.addAll(orderIds);
		lines.forEach((line) -> of(line.getOrderId(), line.getItemId()).add(this.intake.apply(line)));
		allocated.forEach((units) -> of(units.getOrderId(), units.getItemId()).allocate(units.getOrderItemId(),
				units.getUnits()));
	}

	void add(Collection<OrderReservation> orders) {
		orders.forEach((order) -> this.orders.put(order.getOrderId(), order));
	}

	/** What the order has reserved of the item; maybe nothing. */
	public ReservedItem of(String orderId, String itemId) {
		return this.items.computeIfAbsent(orderId, (order) -> new LinkedHashMap<>())
			.computeIfAbsent(itemId, (item) -> new ReservedItem(orderId, itemId));
	}

	/** Of each item that the order has lines of. */
	public List<ReservedItem> ofOrder(String orderId) {
		return this.items.getOrDefault(orderId, Map.of())
			.values()
			.stream()
			.filter((item) -> !item.getLines().isEmpty())
			.toList();
	}

	/** Such lines of the item that are known, whom to serve first. */
	public List<ReservationLine> byUrgency(String itemId, Predicate<ReservationLine> which) {
		return lines(itemId).filter(which).sorted(ReservationLine.URGENCY).toList();
	}

	/** How many lines of the item are known, whether or not they wait or have ended. */
	long countLines(String itemId) {
		return Stream.concat(lines(itemId), this.goneLines.stream().filter((line) -> line.getItemId().equals(itemId)))
			.count();
	}

	private Stream<ReservationLine> lines(String itemId) {
		return this.items.values()
			.stream()
			.map((ofOrder) -> ofOrder.get(itemId))
			.filter(Objects::nonNull)
			.flatMap((item) -> item.getLines().stream());
	}

	/** Whether it has lines and its row is not ours: somebody else has it. */
	public boolean isOthers(String orderId) {
		return order(orderId).isEmpty() && !ofOrder(orderId).isEmpty();
	}

	/** The order's reservation, of those that were locked. */
	public Optional<OrderReservation> order(String orderId) {
		return Optional.ofNullable(this.orders.get(orderId)).filter((order) -> !this.goneOrders.contains(order));
	}

	/** The order's reservation, else one that begins, or begins again, like this. */
	public OrderReservation orderOrNew(OrderReservation like) {
		OrderReservation row = this.orders.get(like.getOrderId());
		if (row == null) {
			this.orders.put(like.getOrderId(), like);
			this.newOrders.add(like);
			return like;
		}
		if (this.goneOrders.remove(row)) {
			row.beginAgain(like);
		}
		return row;
	}

	public void end(OrderReservation order) {
		if (this.newOrders.remove(order)) {
			this.orders.remove(order.getOrderId());
		}
		else {
			this.goneOrders.add(order);
		}
	}

	/** The place of one more line. */
	public int nextOrdinal(String orderId) {
		return ofOrder(orderId).stream()
			.flatMap((item) -> item.getLines().stream())
			.mapToInt(ReservationLine::getOrdinal)
			.max()
			.orElse(-1) + 1;
	}

	/** Begins a line, or again the one that has just ended. */
	public ReservationLine begin(ReservationLine line) {
		ReservationLine row = this.goneLines.stream().filter(line::isSameAs).findFirst().orElse(line);
		if (!this.goneLines.remove(row)) {
			this.newLines.add(row);
		}
		of(row.getOrderId(), row.getItemId()).add(row);
		return row;
	}

	public void end(ReservationLine line) {
		of(line.getOrderId(), line.getItemId()).remove(line);
		if (!this.newLines.remove(line)) {
			line.end();
			this.goneLines.add(line);
		}
	}

	/** To rehearse on. */
	public Reservations copy() {
		Reservations copy = new Reservations(ReservationLine::copy);
		copy.known.addAll(this.known);
		this.orders.keySet()
			.forEach((orderId) -> order(orderId).ifPresent((row) -> copy.orders.put(orderId, row.copy())));
		this.items.forEach((orderId, ofOrder) -> ofOrder
			.forEach((itemId, item) -> copy.items.computeIfAbsent(orderId, (order) -> new LinkedHashMap<>())
				.put(itemId, item.copy())));
		return copy;
	}

}
