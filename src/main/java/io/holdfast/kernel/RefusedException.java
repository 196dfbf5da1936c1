package io.holdfast.kernel;

/**
 * Carries a {@link Refusal} from where it is found to the dialect that words it. No stack
 * trace: it is an answer, not a fault.
 */
public class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient Refusal refusal;

	public RefusedException(Refusal refusal) {
		super(refusal.toString(), null, false, false);
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return this.refusal;
	}

}
