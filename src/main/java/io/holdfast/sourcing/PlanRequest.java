package io.holdfast.sourcing;

import java.util.List;

import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Coordinates;
import io.holdfast.kernel.SourcingStrategy;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan depends on: the same request always has the same plan.
 *
 * @param splitLines whether several warehouses may serve one line
 * @param partial whether a line that is short gets what there is
 * @param warehouses of all shelves
 * @param lines in order: each counts those accepted before it
 */
public record PlanRequest(SourcingStrategy strategy, @Nullable Coordinates shipTo, boolean splitLines, boolean partial,
		List<Site> warehouses, List<ItemStock> items, List<Line> lines) {

	/** The strategy that is meant where none is named, or one that lacks its ship-to. */
	public static SourcingStrategy strategy(@Nullable SourcingStrategy named, @Nullable Coordinates shipTo) {
		SourcingStrategy strategy = (named != null) ? named : SourcingStrategy.NEAREST;
		return (strategy == SourcingStrategy.NEAREST && shipTo == null) ? SourcingStrategy.PRIORITY : strategy;
	}

	/** A warehouse, as far as it matters here. */
	public record Site(String id, boolean active, @Nullable Integer priority, @Nullable Coordinates location) {

		public static Site of(WarehouseView warehouse) {
			return new Site(warehouse.id(), warehouse.details().active(), warehouse.details().priority(),
					warehouse.details().location());
		}

	}

	/**
	 * An item and where it is.
	 *
	 * @param promisable the most units that the order may be promised, wherever they are
	 */
	public record ItemStock(String itemId, long promisable, List<Shelf> shelves) {
	}

	public record Shelf(String warehouseId, long available) {
	}

	/**
	 * What one order item wants.
	 *
	 * @param warehouseId the one that it is to be served from; null for any
	 */
	public record Line(String itemId, int quantity, @Nullable String warehouseId) {
	}

}
