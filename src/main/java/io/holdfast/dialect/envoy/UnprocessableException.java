package io.holdfast.dialect.envoy;

/** A request that is readable and can't be meant. No stack trace: it is an answer. */
class UnprocessableException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String field;

	private final String rule;

	UnprocessableException(String field, String rule) {
		super(rule, null, false, false);
		this.field = field;
		this.rule = rule;
	}

	String field() {
		return this.field;
	}

	String rule() {
		return this.rule;
	}

}
