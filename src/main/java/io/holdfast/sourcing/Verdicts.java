package io.holdfast.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;

/** Tells of each warehouse why it serves a line or does not. */
final class Verdicts {

	private final Decision decision;

	private final Line line;

	private final LinePlan plan;

	private final Ranking ranking;

	private final Map<String, Long> available = new HashMap<>();

	/** When all lines are served. */
	private final Map<String, Long> left = new HashMap<>();

	Verdicts(Decision decision, int line, Ranking ranking) {
		this.decision = decision;
		this.line = decision.request().lines().get(line);
		this.plan = decision.plan().lines().get(line);
		this.ranking = ranking;
		decision.request()
			.items()
			.stream()
			.filter((item) -> item.itemId().equals(this.line.itemId()))
			.map(ItemStock::shelves)
			.flatMap(List<Shelf>::stream)
			.forEach((shelf) -> this.available.put(shelf.warehouseId(), shelf.available()));
		this.left.putAll(this.available);
		IntStream.range(0, decision.request().lines().size())
			.filter((i) -> decision.request().lines().get(i).itemId().equals(this.line.itemId()))
			.mapToObj((i) -> decision.plan().lines().get(i).placements())
			.flatMap(List<Placement>::stream)
			.forEach((placement) -> this.left.merge(placement.warehouseId(), (long) -placement.quantity(), Long::sum));
	}

	boolean isCandidate(Site site) {
		return this.available.containsKey(site.id());
	}

	Verdict of(Site site) {
		int place = this.ranking.place(site.id());
		int quantity = this.plan.placements()
			.stream()
			.filter((placement) -> placement.warehouseId().equals(site.id()))
			.mapToInt(Placement::quantity)
			.sum();
		return new Verdict(site.id(), Ranking.metres(site, this.decision.request().shipTo()), available(site),
				(place >= 0) ? place + 1 : null, quantity, (quantity > 0) ? null : rejection(site));
	}

	private long available(Site site) {
		return this.available.getOrDefault(site.id(), 0L);
	}

	private Rejection rejection(Site site) {
		if (!site.active()) {
			return Rejection.INACTIVE;
		}
		if (this.line.warehouseId() != null && !this.line.warehouseId().equals(site.id())) {
			return Rejection.NOT_NAMED;
		}
		if (available(site) == 0) {
			return Rejection.NO_STOCK;
		}
		if (!isShared() && available(site) < this.line.quantity()) {
			return Rejection.NOT_ENOUGH;
		}
		return this.plan.placements().isEmpty() ? unused(site, leftAnywhere() < this.line.quantity()) : worse(site);
	}

	/** Whether several may serve it. */
	private boolean isShared() {
		return this.decision.request().splitLines() && this.line.warehouseId() == null;
	}

	private long leftAnywhere() {
		return this.decision.request()
			.warehouses()
			.stream()
			.filter(Site::active)
			.mapToLong((site) -> this.left.getOrDefault(site.id(), 0L))
			.sum();
	}

	private Rejection unused(Site site, boolean isShort) {
		boolean notEnough = isShared() && isShort && this.left.getOrDefault(site.id(), 0L) > 0;
		return notEnough ? Rejection.NOT_ENOUGH : Rejection.PROMISED;
	}

	/** Others serve it. */
	private Rejection worse(Site site) {
		int place = this.ranking.place(site.id());
		int worstOfLine = this.plan.placements()
			.stream()
			.mapToInt((placement) -> this.ranking.place(placement.warehouseId()))
			.max()
			.orElseThrow();
		if (place > worstOfLine) {
			return worse(this.ranking.cost(place), this.ranking.cost(worstOfLine));
		}
		return this.decision.plan().warehouses().contains(site.id()) ? unused(site, true) : Rejection.MORE_WAREHOUSES;
	}

	private Rejection worse(Cost rejected, Cost chosen) {
		SourcingStrategy strategy = this.decision.request().strategy();
		if (strategy == SourcingStrategy.NEAREST && rejected.metres() > chosen.metres()) {
			return Rejection.FARTHER;
		}
		if (strategy != SourcingStrategy.MOST_AVAILABLE && rejected.priority() > chosen.priority()) {
			return Rejection.LOWER_PRIORITY;
		}
		return (rejected.available() < chosen.available()) ? Rejection.LESS_AVAILABLE : Rejection.LATER_ID;
	}

}
