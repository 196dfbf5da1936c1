package io.holdfast.kernel;

import java.util.regex.Pattern;

/**
 * Who did it, as histories show it in {@code userId}.
 */
public record Actor(String id) {

	/** Holdfast itself, for example when a hold expires. */
	public static final Actor SYSTEM = new Actor("system");

	private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

	/** Whether a text could name somebody; nobody else is the system. */
	public static boolean isOne(String text) {
		return FORM.matcher(text).matches() && !text.equals(SYSTEM.id);
	}

}
