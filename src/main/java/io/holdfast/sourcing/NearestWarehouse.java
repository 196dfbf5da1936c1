package io.holdfast.sourcing;

import java.util.Comparator;

import io.holdfast.kernel.Coordinates;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * The shortest way to the ship-to, over the ellipsoid; a warehouse without coordinates is
 * farther than any other.
 */
record NearestWarehouse(Coordinates shipTo) implements WarehouseChooser {

	@Override
	public Comparator<Candidate> ranking() {
		return Comparator.comparingDouble(this::metres).thenComparing(new LowestPriority().ranking());
	}

	private double metres(Candidate candidate) {
		Coordinates from = candidate.warehouse().details().location();
		if (from == null) {
			return Double.POSITIVE_INFINITY;
		}
		return Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), this.shipTo.latitude(),
				this.shipTo.longitude(), GeodesicMask.DISTANCE).s12;
	}

}
