package io.holdfast.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.holdfast.allocation.Promise;
import io.holdfast.journal.EntryFigures;
import org.jspecify.annotations.Nullable;

/**
 * Some allocations, and their entries one allocation after the other: only the books of
 * one are open at a time.
 */
final class AllocationPage {

	private final Map<String, Promise> unseen = new LinkedHashMap<>();

	private final Consumer<Drift> found;

	private @Nullable AllocationBooks open;

	AllocationPage(List<Promise> page, Consumer<Drift> found) {
		page.forEach((promise) -> this.unseen.put(promise.id(), promise));
		this.found = found;
	}

	void enter(EntryFigures entry) {
		books(Objects.requireNonNull(entry.allocationId())).enter(entry, this.found);
	}

	private AllocationBooks books(String id) {
		if (this.open == null || !this.open.isOf(id)) {
			closeOpen();
			this.open = new AllocationBooks(id, this.unseen.remove(id));
		}
		return this.open;
	}

	/** Those too that the journal does not know. */
	void close() {
		closeOpen();
		this.unseen.forEach((id, promise) -> new AllocationBooks(id, promise).compare(this.found));
	}

	private void closeOpen() {
		if (this.open != null) {
			this.open.compare(this.found);
		}
	}

}
