package io.holdfast.kernel;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The version that something must have for it to be changed.
 *
 * @param versions any of these will do; null if every version will
 */
public record Precondition(@Nullable Set<Integer> versions) {

	public static final Precondition NONE = new Precondition(null);

	/**
	 * @throws RefusedException with {@link Refusal.VersionConflict}
	 */
	public void require(String id, int current) {
		if (this.versions != null && !this.versions.contains(current)) {
			throw new RefusedException(new Refusal.VersionConflict(id, current));
		}
	}

}
