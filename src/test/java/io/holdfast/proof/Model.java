package io.holdfast.proof;

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

	private static final Map<String, Set<String>> STEPS = Map.of("", Set.of("PENDING"), "PENDING",
			Set.of("CONFIRMED", "CANCELLED"), "CONFIRMED", Set.of("FULFILLED", "CANCELLED"), "FULFILLED", Set.of(),
			"CANCELLED", Set.of());

	private final Map<String, Long> sequence = new HashMap<>();

	private final Map<String, Level> levels = new HashMap<>();

	private final Map<String, Promise> promises = new HashMap<>();

	private final Map<String, List<Entry>> entries = new HashMap<>();

	void play(Entry entry) {
		assertThat(entry.seq()).as("no gap in the sequence at %s", entry)
			.isEqualTo(this.sequence.merge(entry.inventoryItemId(), 1L, Long::sum));
		Level before = level(entry.inventoryItemId(), entry.warehouseId());
		Level after = before.plus(entry);
		assertThat(after).as("the figures after %s", entry)
			.isEqualTo(new Level(entry.onHandAfter(), entry.reservedAfter(), entry.safetyAfter()));
		assertThat(after.reserved()).as("what is promised at %s", entry).isBetween(0, after.onHand());
		if (entry.reservedDelta() > 0) {
			assertThat(entry.reservedDelta()).as("never more than was free, at %s", entry)
				.isLessThanOrEqualTo(before.available());
		}
		this.levels.put(entry.inventoryItemId() + "/" + entry.warehouseId(), after);
		if (entry.allocationId() != null) {
			this.promises.computeIfAbsent(entry.allocationId(), (id) -> new Promise()).play(entry);
			this.entries.computeIfAbsent(entry.allocationId(), (id) -> new ArrayList<>()).add(entry);
		}
	}

	Level level(String itemId, String warehouseId) {
		return this.levels.getOrDefault(itemId + "/" + warehouseId, new Level(0, 0, 0));
	}

	Promise promise(String allocationId) {
		return this.promises.getOrDefault(allocationId, new Promise());
	}

	Set<String> allocations() {
		return this.promises.keySet();
	}

	List<Entry> entriesOf(String allocationId) {
		return this.entries.getOrDefault(allocationId, List.of());
	}

	/** One item in one warehouse. */
	record Level(int onHand, int reserved, int safety) {

		Level plus(Entry entry) {
			return new Level(this.onHand + entry.onHandDelta(), this.reserved + entry.reservedDelta(),
					this.safety + entry.safetyDelta());
		}

		int available() {
			return Math.max(0, this.onHand - this.reserved - this.safety);
		}

	}

	/** One promise: where it stands, and the units that it holds in each warehouse. */
	static final class Promise {

		private final Map<String, Integer> held = new HashMap<>();

		private String status = "";

		private void play(Entry entry) {
			if (entry.status() != null) {
				assertThat(STEPS.get(this.status)).as("legal steps at %s", entry).contains(entry.status());
				this.status = entry.status();
			}
			int units = this.held.merge(entry.warehouseId(), entry.reservedDelta(), Integer::sum);
			assertThat(units).as("units held at %s", entry).isNotNegative();
			if (units == 0) {
				this.held.remove(entry.warehouseId());
			}
		}

		String status() {
			return this.status;
		}

		Map<String, Integer> held() {
			return this.held;
		}

	}

}
