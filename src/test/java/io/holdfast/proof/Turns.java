package io.holdfast.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether those who wait for an item are served in turn. All lines of an order are
 * equally urgent here. Which line of an order waits since when can only be seen where it
 * has one: only such an order is held to have been passed by because of its age.
 */
record Turns(Map<String, Standing> orders) {

	void check(Entry entry, Moment before) {
		Turn served = turn(entry.orderId());
		assertThat(entry.actor()).as("who serves, at %s", entry).isEqualTo("system");
		assertThat(this.orders.keySet().stream().map(this::turn).filter((turn) -> turn.isPassedBy(served)))
			.as("who has waited more urgently, at %s", entry)
			.isEmpty();
		if (Demands.hasOneLineAnItem(entry.orderId())) {
			assertThat(-entry.backorderedDelta()).as("as much as there is, at %s", entry)
				.isEqualTo(Math.min(served.units(), before.free()));
		}
	}

	private Turn turn(String orderId) {
		Standing.Stage stage = this.orders.get(orderId).now();
		return new Turn(orderId, Demands.priority(orderId), stage.backordered(), stage.since());
	}

	private record Turn(String orderId, int priority, int units, Instant since) {

		private static final Comparator<Turn> BY_AGE = Comparator.comparing(Turn::since).thenComparing(Turn::orderId);

		/** No line of the other has waited for longer than it as a whole. */
		boolean isPassedBy(Turn other) {
			return this.units > 0 && (this.priority > other.priority || (this.priority == other.priority
					&& Demands.hasOneLineAnItem(this.orderId) && BY_AGE.compare(this, other) < 0));
		}

	}

}
