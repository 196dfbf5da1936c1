package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stock is, for one who does one thing after the other: plain numbers, and the rules
 * of the domain. It plays the journal of each item in its order, and finds wrong whatever
 * no honest keeper could have done.
 */
class Model {

	private static final Promise UNKNOWN = new Promise("", null);

	/** When the promises are over that were asked for with an expiry, by request. */
	private final Map<String, Instant> expiries;

	private final Map<String, Course> courses = new HashMap<>();

	private final Map<String, Promise> promises = new HashMap<>();

	private final Map<String, List<Entry>> entries = new HashMap<>();

	Model(Map<String, Instant> expiries) {
		this.expiries = expiries;
	}

	void play(Entry entry) {
		Course course = course(entry.inventoryItemId());
		Level before = course.now().level(entry.warehouseId());
		Promise promise = (entry.allocationId() != null) ? this.promises.computeIfAbsent(entry.allocationId(),
				(id) -> new Promise(entry.inventoryItemId(), this.expiries.get(entry.actor()))) : UNKNOWN;
		course.play(entry, promise);
		assertPossible(entry, before);
		if (entry.allocationId() != null) {
			promise.play(entry);
		}
		this.entries.computeIfAbsent(entry.actor(), (actor) -> new ArrayList<>()).add(entry);
	}

	private static void assertPossible(Entry entry, Level before) {
		Level after = before.plus(entry);
		assertThat(after).as("the figures after %s", entry)
			.isEqualTo(new Level(entry.onHandAfter(), entry.reservedAfter(), entry.safetyAfter()));
		assertThat(after.reserved()).as("what is promised at %s", entry).isBetween(0, after.onHand());
		if (entry.reservedDelta() > 0) {
			assertThat(entry.reservedDelta()).as("never more than was free, at %s", entry)
				.isLessThanOrEqualTo(before.available());
		}
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

}
