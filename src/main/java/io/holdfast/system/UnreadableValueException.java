package io.holdfast.system;

/** A value that is not what it must be; the message says what it must be. */
class UnreadableValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final String rule;

	UnreadableValueException(String rule) {
		super(rule);
		this.rule = rule;
	}

	@Override
	public String getMessage() {
		return this.rule;
	}

}
