package io.holdfast.sourcing;

import java.util.Locale;

/**
 * How long large and hard orders take: run by hand, the best of several runs counts. It
 * asserts nothing.
 */
final class PlannerFigures {

	private static final int RUNS = 5;

	private PlannerFigures() {
	}

	public static void main(String[] arguments) {
		for (boolean split : new boolean[] { false, true }) {
			String lines = split ? "split" : "whole";
			measure("500 x 200, items in few, " + lines, HardOrders.covering(1, 200, 500, 20, 5, split));
			measure("500 x 200, items in all, " + lines, HardOrders.covering(1, 200, 500, 1, 5, split));
			measure("500 x 200, items short, " + lines, HardOrders.covering(1, 200, 500, 3, split ? 200 : 9, split));
			for (int oneIn = 1; oneIn <= 6; oneIn++) {
				for (int quantity : split ? new int[] { 10, 20, 30, 40, 50 } : new int[] { 3, 5, 7, 9 }) {
					measure("10 x 20, one in %d, %d units, %s".formatted(oneIn, quantity, lines),
							HardOrders.covering(1, 20, 10, oneIn, quantity, split));
				}
			}
		}
		for (int warehouses : new int[] { 3, 4, 5, 20 }) {
			measure("10 lines of one item x %d".formatted(warehouses), HardOrders.packing(1, warehouses, 10));
		}
		measure("500 lines of one item x 200", HardOrders.packing(1, 200, 500));
		measure("40 lines of one item x 12", HardOrders.packing(1, 12, 40));
	}

	private static void measure(String what, PlanRequest request) {
		double best = Double.MAX_VALUE;
		for (int run = 0; run < RUNS; run++) {
			long start = System.nanoTime();
			OrderPlanner.plan(request);
			best = Math.min(best, (System.nanoTime() - start) / 1e6);
		}
		OrderPlan plan = OrderPlanner.plan(request);
		System.out.printf(Locale.ROOT, "%-45s %8.1f ms %4d warehouses, at least %d, exact %s%n", what, best,
				plan.warehouses().size(), plan.atLeast(), plan.exact());
	}

}
