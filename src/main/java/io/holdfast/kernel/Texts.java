package io.holdfast.kernel;

/** What a text may not be made of, since the database can't keep it as it is. */
public final class Texts {

	private Texts() {
	}

	/**
	 * The text, if it can be stored.
	 * @throws UnstorableTextException else
	 */
	public static String requireStorable(String text) {
		if (!isStorable(text)) {
			throw new UnstorableTextException();
		}
		return text;
	}

	/**
	 * Whether the text can be stored and given back: no NUL, and no half of a surrogate
	 * pair.
	 */
	public static boolean isStorable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char current = text.charAt(i);
			if (current == 0 || Character.isLowSurrogate(current)) {
				return false;
			}
			if (Character.isHighSurrogate(current)) {
				i++;
				if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
					return false;
				}
			}
		}
		return true;
	}

}
