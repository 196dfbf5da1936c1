package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stock is, for one who does one thing after the other: plain numbers, and the rules
 * of the domain. It plays the journal of each item in its order, and finds wrong whatever
 * no honest keeper could have done.
 */
class Model {

	private static final Promise UNKNOWN = new Promise("", "", null);

	/** When the promises are over that were asked for with an expiry, by request. */
	private final Map<String, Instant> expiries;

	private final Map<String, Course> courses = new HashMap<>();

	private final Map<String, Promise> promises = new HashMap<>();

	private final Map<String, List<Entry>> entries = new HashMap<>();

	Model(Map<String, Instant> expiries) {
		this.expiries = expiries;
	}

	void play(Entry entry) {
		Promise promise = (entry.allocationId() != null)
				? this.promises.computeIfAbsent(entry.allocationId(),
						(id) -> new Promise(entry.inventoryItemId(), entry.orderId(), this.expiries.get(entry.actor())))
				: UNKNOWN;
		course(entry.inventoryItemId()).play(entry, promise);
		this.entries.computeIfAbsent(entry.actor(), (actor) -> new ArrayList<>()).add(entry);
	}

	Course course(String itemId) {
		return this.courses.computeIfAbsent(itemId, (id) -> new Course());
	}

	Promise promise(String allocationId) {
		return this.promises.getOrDefault(allocationId, UNKNOWN);
	}

	Set<String> allocations() {
		return this.promises.keySet();
	}

	/** Who wrote the journal: requests by their keys, and others. */
	Set<String> actors() {
		return this.entries.keySet();
	}

	/** All that a request has done. */
	List<Entry> entriesOf(String key) {
		return this.entries.getOrDefault(key, List.of());
	}

	/** All that it has done to an item. */
	List<Entry> entriesOf(String key, String itemId) {
		return entriesOf(key).stream().filter((entry) -> entry.inventoryItemId().equals(itemId)).toList();
	}

	/**
	 * Those of an item on which a request can have been decided: the one that its own
	 * entry follows; else one of those at the instant of another item's entry; else any
	 * that was while the client waited.
	 */
	List<Moment> moments(Request request, String itemId) {
		List<Entry> own = entriesOf(request.key(), itemId);
		if (!own.isEmpty()) {
			return List.of(course(itemId).after(own.getFirst().seq() - 1));
		}
		return course(itemId).during(instant(request));
	}

	/** As closely as it can be known when a request was decided. */
	Span instant(Request request) {
		List<Entry> all = entriesOf(request.key());
		return all.isEmpty() ? request.decision() : new Span(all.getFirst().at(), all.getFirst().at());
	}

}
