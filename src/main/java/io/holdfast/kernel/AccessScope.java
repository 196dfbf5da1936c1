package io.holdfast.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do. */
public enum AccessScope {

	ALLOCATIONS_READ, ALLOCATIONS_WRITE, INVENTORY_READ, INVENTORY_WRITE, ADMIN;

	private final String wire = name().toLowerCase(Locale.ROOT).replace('_', ':');

	/** As in tokens, for example {@code allocations:read}. */
	public String wire() {
		return this.wire;
	}

	/** Empty if there is no such scope. */
	public static Optional<AccessScope> of(String wire) {
		return Stream.of(values()).filter((scope) -> scope.wire.equals(wire)).findFirst();
	}

}
