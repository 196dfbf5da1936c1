package io.holdfast.proof;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Makes up what clients want, from a seed: promises on a few hot and some cold items,
 * with and without a warehouse, some of them over in a moment; steps on what they and
 * others have made; units that come and are counted; reservations, and what may wait.
 */
class Acts {

	static final List<String> WAREHOUSES = List.of("wh_1", "wh_2", "wh_3");

	static final List<String> ITEMS = List.of("inv_hot", "inv_1", "inv_2", "inv_3", "inv_4");

	/** The newest promises, for whoever wants to step on one. */
	private final Queue<String> promises = new ConcurrentLinkedQueue<>();

	private final LongAdder done = new LongAdder();

	/** What a client was answered. */
	void heard(Attempt attempt) {
		if (!attempt.isDone()) {
			return;
		}
		this.done.increment();
		if (attempt.data().has("id")) {
			this.promises.add(attempt.data().path("id").asString());
		}
		if (this.promises.size() > 40) {
			this.promises.poll();
		}
	}

	/** How often clients have heard that something was done. */
	long done() {
		return this.done.sum();
	}

	Act next(Random random, String key) {
		int chance = random.nextInt(100);
		if (chance < 34 || this.promises.isEmpty()) {
			return Demands.create(random, key);
		}
		if (chance < 41) {
			return Demands.bulk(random, key);
		}
		if (chance < 45) {
			return Demands.plan(random, key);
		}
		if (chance < 54) {
			return Demands.reserve(random);
		}
		return (chance < 58) ? Demands.unreserve(random) : ofStock(random, chance);
	}

	private Act ofStock(Random random, int chance) {
		if (chance < 64) {
			return receipt(random);
		}
		return (chance < 67) ? count(random) : step(random, chance);
	}

	private static Act receipt(Random random) {
		String item = item(random);
		int quantity = 1 + random.nextInt(5);
		String warehouse = warehouse(random);
		return new Act(Act.Kind.RECEIPT, item, "/items/" + item + "/adjustments", """
				{"warehouseId": "%s", "quantity": %d, "type": "RECEIPT"}""".formatted(warehouse, quantity));
	}

	private static Act count(Random random) {
		String item = item(random);
		String warehouse = warehouse(random);
		return new Act(Act.Kind.COUNT, item, "/items/" + item + "/stock/" + warehouse, """
				{"quantityOnHand": %d, "safetyStock": %d}""".formatted(5 + random.nextInt(30), random.nextInt(4)));
	}

	private Act step(Random random, int chance) {
		List<String> known = List.copyOf(this.promises);
		String id = known.get(random.nextInt(known.size()));
		String path = "/allocations/" + id;
		if (chance < 77) {
			return new Act(Act.Kind.CONFIRM, id, path + "/confirm", "{\"notes\": \"paid\"}");
		}
		if (chance < 84) {
			return new Act(Act.Kind.FULFILL, id, path + "/fulfill", "{\"referenceNumber\": \"S-1\"}");
		}
		if (chance < 92) {
			return new Act(Act.Kind.CANCEL, id, path + "/cancel", "{\"reason\": \"no longer wanted\"}");
		}
		return new Act(Act.Kind.CHANGE, id, path, "{\"quantity\": %d%s}".formatted(1 + random.nextInt(8),
				named(random.nextBoolean() ? warehouse(random) : "")));
	}

	static String named(String warehouse) {
		return warehouse.isEmpty() ? "" : ", \"warehouseId\": \"" + warehouse + "\"";
	}

	static String item(Random random) {
		return random.nextBoolean() ? ITEMS.getFirst() : ITEMS.get(random.nextInt(ITEMS.size()));
	}

	static String warehouse(Random random) {
		return WAREHOUSES.get(random.nextInt(WAREHOUSES.size()));
	}

}
