package io.holdfast.support;

import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Asserts on what was refused. */
public final class Refusals {

	private Refusals() {
	}

	public static AbstractObjectAssert<?, Refusal> assertThatRefusalOf(ThrowingCallable act) {
		return assertThatThrownBy(act).asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
			.extracting(RefusedException::refusal);
	}

}
