package io.holdfast.audit;

import java.util.ArrayList;
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

	/** By the allocation that was split. */
	private final Map<String, List<EntryFigures>> splits = new LinkedHashMap<>();

	private final Consumer<Drift> found;

	private @Nullable AllocationBooks open;

	AllocationPage(List<Promise> page, Consumer<Drift> found) {
		page.forEach((promise) -> this.unseen.put(promise.id(), promise));
		this.found = found;
	}

	/** Told of all splits before any other entry. */
	void split(EntryFigures entry) {
		this.splits.computeIfAbsent(Objects.requireNonNull(entry.splitFromId()), (id) -> new ArrayList<>()).add(entry);
	}

	void enter(EntryFigures entry) {
		books(Objects.requireNonNull(entry.allocationId())).enter(entry, this.found);
	}

	private AllocationBooks books(String id) {
		if (this.open == null || !this.open.isOf(id)) {
			closeOpen();
			this.open = books(id, this.unseen.remove(id));
		}
		return this.open;
	}

	private AllocationBooks books(String id, @Nullable Promise row) {
		AllocationBooks books = new AllocationBooks(id, row);
		List<EntryFigures> gone = this.splits.remove(id);
		if (gone != null) {
			gone.forEach(books::lose);
		}
		return books;
	}

	/** Those too that the journal does not know, or knows only by what they have lost. */
	void close() {
		closeOpen();
		this.unseen.forEach((id, promise) -> books(id, promise).compare(this.found));
		List.copyOf(this.splits.keySet()).forEach((id) -> books(id, null).compare(this.found));
	}

	private void closeOpen() {
		if (this.open != null) {
			this.open.compare(this.found);
		}
	}

}
