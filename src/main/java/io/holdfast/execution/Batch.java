package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work: submissions of one tenant that share one transaction. Once decided,
 * only the commit is left.
 */
final class Batch {

	private final TenantId tenant;

	private final List<Submission> submissions;

	private @Nullable List<Outcome> outcomes;

	Batch(TenantId tenant, List<Submission> submissions) {
		this.tenant = tenant;
		this.submissions = submissions;
	}

	TenantId tenant() {
		return this.tenant;
	}

	List<Submission> submissions() {
		return this.submissions;
	}

	void decided(List<Outcome> outcomes) {
		this.outcomes = outcomes;
	}

	/** Whether everything was written, so that an error can only come from the commit. */
	boolean isDecided() {
		return this.outcomes != null;
	}

	/** In the order of the submissions; true only after the commit. */
	List<Outcome> outcomes() {
		if (this.outcomes == null) {
			throw new IllegalStateException("Not decided");
		}
		return this.outcomes;
	}

}
