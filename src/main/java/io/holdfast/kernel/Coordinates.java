package io.holdfast.kernel;

/** A point on the globe, WGS 84, in degrees. */
public record Coordinates(double latitude, double longitude) {

	public Coordinates {
		if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
			throw new IllegalArgumentException("Not a point on the globe");
		}
	}

}
