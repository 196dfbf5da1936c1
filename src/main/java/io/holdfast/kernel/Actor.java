package io.holdfast.kernel;

/**
 * Who did it, as histories show it in {@code userId}.
 */
public record Actor(String id) {

	/** Holdfast itself, for example when a hold expires. */
	public static final Actor SYSTEM = new Actor("system");

}
