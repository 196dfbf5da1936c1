package io.holdfast.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One promise: where it stands, the units that it holds in each warehouse, and how it
 * came to that.
 */
class Promise {

	private static final Map<String, Set<String>> STEPS = Map.of("", Set.of("PENDING"), "PENDING",
			Set.of("CONFIRMED", "CANCELLED"), "CONFIRMED", Set.of("FULFILLED", "CANCELLED"), "FULFILLED", Set.of(),
			"CANCELLED", Set.of());

	private final String itemId;

	private final String orderId;

	private final @Nullable Instant expiresAt;

	private final List<Stage> stages = new ArrayList<>(List.of(new Stage(0, Instant.EPOCH, "", "", Map.of())));

	Promise(String itemId, String orderId, @Nullable Instant expiresAt) {
		this.itemId = itemId;
		this.orderId = orderId;
		this.expiresAt = expiresAt;
	}

	static boolean mayBecome(String status, String next) {
		return STEPS.getOrDefault(status, Set.of()).contains(next);
	}

	void play(Entry entry) {
		Stage last = this.stages.getLast();
		if (entry.status() != null) {
			assertThat(mayBecome(last.status(), entry.status())).as("a legal step at %s", entry).isTrue();
		}
		Map<String, Integer> held = new HashMap<>(last.held());
		int units = held.merge(entry.warehouseId(), entry.reservedDelta(), Integer::sum);
		assertThat(units).as("units held at %s", entry).isNotNegative();
		held.values().removeIf((left) -> left == 0);
		this.stages.add(new Stage(entry.seq(), entry.at(), entry.type(),
				(entry.status() != null) ? entry.status() : last.status(), held));
	}

	String itemId() {
		return this.itemId;
	}

	String orderId() {
		return this.orderId;
	}

	@Nullable Instant expiresAt() {
		return this.expiresAt;
	}

	Stage now() {
		return this.stages.getLast();
	}

	/** How it stood after an entry of its item. */
	Stage at(long seq) {
		return this.stages.reversed().stream().filter((stage) -> stage.seq() <= seq).findFirst().orElseThrow();
	}

	/** How it stood within the span, at one instant or another. */
	List<Stage> during(Span span) {
		List<Stage> during = new ArrayList<>();
		for (int i = 0; i < this.stages.size(); i++) {
			Instant next = (i + 1 < this.stages.size()) ? this.stages.get(i + 1).at() : Instant.MAX;
			if (span.touches(this.stages.get(i).at(), next)) {
				during.add(this.stages.get(i));
			}
		}
		return during;
	}

	/** After one of its entries; "" and nothing held before the first. */
	record Stage(long seq, Instant at, String type, String status, Map<String, Integer> held) {

		boolean isOpen() {
			return this.status.equals("PENDING") || this.status.equals("CONFIRMED");
		}

		/** Units that it holds and has not confirmed. */
		int pending() {
			return this.status.equals("PENDING") ? this.held.values().stream().mapToInt(Integer::intValue).sum() : 0;
		}

		boolean isExpired() {
			return this.type.equals("EXPIRE");
		}

	}

}
