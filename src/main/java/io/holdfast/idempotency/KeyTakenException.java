package io.holdfast.idempotency;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;

/**
 * A key was answered by another transaction between the look at what is known and the end
 * of this one, which is undone: done again it knows the answer.
 */
public class KeyTakenException extends RefusedException {

	private static final long serialVersionUID = 1;

	KeyTakenException() {
		super(new Refusal.Contention());
	}

}
