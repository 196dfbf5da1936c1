package io.holdfast.sourcing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import io.holdfast.sourcing.PlanRequest.ItemStock;
import io.holdfast.sourcing.PlanRequest.Line;
import io.holdfast.sourcing.PlanRequest.Shelf;
import io.holdfast.sourcing.PlanRequest.Site;
import org.jspecify.annotations.Nullable;

/** Orders of any shape; always the same of the same seed. */
final class RandomOrder {

	private final Random random;

	private final int lines;

	private final int items;

	private final int warehouses;

	/** Of a line, and about as many are on a shelf. */
	private final int mostUnits;

	RandomOrder(long seed, int lines, int items, int warehouses, int mostUnits) {
		this.random = new Random(seed);
		this.lines = lines;
		this.items = items;
		this.warehouses = warehouses;
		this.mostUnits = mostUnits;
	}

	PlanRequest make(boolean splitLines, boolean partial) {
		SourcingStrategy[] strategies = SourcingStrategy.values();
		SourcingStrategy strategy = strategies[this.random.nextInt(strategies.length)];
		Coordinates shipTo = (this.random.nextInt(4) > 0) ? point() : null;
		return new PlanRequest(PlanRequest.strategy(strategy, shipTo), shipTo, splitLines, partial,
				IntStream.range(0, this.warehouses).mapToObj(this::site).toList(),
				IntStream.range(0, this.items).mapToObj(this::item).toList(),
				IntStream.range(0, this.lines).mapToObj((i) -> line()).toList());
	}

	/** The same question, asked in another order of all but the lines. */
	PlanRequest shuffled(PlanRequest request) {
		return new PlanRequest(request.strategy(), request.shipTo(), request.splitLines(), request.partial(),
				shuffled(request.warehouses()),
				shuffled(request.items()).stream()
					.map((item) -> new ItemStock(item.itemId(), item.promisable(), shuffled(item.shelves())))
					.toList(),
				request.lines());
	}

	private <T> List<T> shuffled(List<T> list) {
		List<T> copy = new ArrayList<>(list);
		Collections.shuffle(copy, this.random);
		return copy;
	}

	private Site site(int number) {
		return new Site("wh_" + number, this.random.nextInt(8) > 0,
				(this.random.nextInt(4) > 0) ? this.random.nextInt(3) : null, place());
	}

	private @Nullable Coordinates place() {
		return (this.random.nextInt(4) > 0) ? point() : null;
	}

	/** Few, so that some warehouses are equally far. */
	private Coordinates point() {
		return new Coordinates(45 * (this.random.nextInt(5) - 2), 90 * (this.random.nextInt(5) - 2));
	}

	private ItemStock item(int number) {
		List<Shelf> shelves = IntStream.range(0, this.warehouses)
			.filter((i) -> this.random.nextInt(3) > 0)
			.mapToObj((i) -> new Shelf("wh_" + i, this.random.nextInt(this.mostUnits + 2)))
			.toList();
		long all = shelves.stream().mapToLong(Shelf::available).sum();
		return new ItemStock("inv_" + number, (this.random.nextInt(4) > 0) ? all : this.random.nextLong(all + 1),
				shelves);
	}

	private Line line() {
		return new Line("inv_" + this.random.nextInt(this.items), 1 + this.random.nextInt(this.mostUnits),
				(this.random.nextInt(6) > 0) ? null : "wh_" + this.random.nextInt(this.warehouses));
	}

}
