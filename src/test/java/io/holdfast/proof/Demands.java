package io.holdfast.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up what orders want. A few of them have reservations, half of those with one line
 * for each item, for then the journal shows since when the line waits; and all lines of
 * an order are equally urgent, for the same reason.
 */
final class Demands {

	private static final int ORDERS = 20;

	/** The first of them have reservations. */
	private static final int RESERVING = 8;

	/** And the first of those may have many lines for an item. */
	private static final int WITH_MANY_LINES = 4;

	private static final String SPLIT = "split";

	private Demands() {
	}

	static boolean hasOneLineAnItem(String orderId) {
		return number(orderId) >= WITH_MANY_LINES;
	}

	static int priority(String orderId) {
		return number(orderId) % 3 - 1;
	}

	private static int number(String orderId) {
		return Integer.parseInt(orderId.substring("order_".length()));
	}

	/** Whether several warehouses may serve the order item. */
	static boolean isSplit(String orderItemId) {
		return orderItemId.contains(SPLIT);
	}

	static Act create(Random random, String key) {
		boolean waits = random.nextInt(6) == 0;
		String order = order(random, waits);
		String item = Acts.item(random);
		String warehouse = random.nextBoolean() ? Acts.warehouse(random) : "";
		String expiry = (random.nextInt(3) == 0) ? ", \"expiresAt\": \"%s\""
			.formatted(Instant.now().plusMillis(200 + random.nextInt(600)).truncatedTo(ChronoUnit.MILLIS)) : "";
		return new Act(Act.Kind.CREATE, item, "/allocations", """
				{"orderId": "%s", "orderItemId": "%s", "inventoryItemId": "%s", "quantity": %d%s%s%s}"""
			.formatted(order, key, item, 1 + random.nextInt(6), Acts.named(warehouse), expiry, terms(order, waits)));
	}

	static Act bulk(Random random, String key) {
		boolean waits = random.nextInt(3) == 0;
		String order = order(random, waits);
		boolean split = random.nextBoolean();
		String lines = lines(random, key + (split ? SPLIT : "/"), Acts.ITEMS);
		return new Act(Act.Kind.BULK, "", "/allocations/bulk", """
				{"orderId": "%s", "atomic": %b, "splitLines": %b%s, "items": [%s]}""".formatted(order,
				random.nextBoolean(), split, terms(order, waits), lines));
	}

	/** Of few items, since it is not known when each was read. */
	static Act plan(Random random, String key) {
		boolean waits = random.nextBoolean();
		String order = order(random, waits);
		List<String> items = List.of(Acts.ITEMS.getFirst(), Acts.ITEMS.get(random.nextInt(Acts.ITEMS.size())));
		return new Act(Act.Kind.PLAN, "", "/allocations/plan", """
				{"orderId": "%s", "splitLines": %b%s, "items": [%s]}""".formatted(order, random.nextBoolean(),
				terms(order, waits), lines(random, key + "/", items)));
	}

	private static String lines(Random random, String orderItems, List<String> items) {
		return IntStream.range(0, 1 + random.nextInt(5))
			.mapToObj((i) -> """
					{"orderItemId": "%s%d", "inventoryItemId": "%s", "quantity": %d}""".formatted(orderItems, i,
					random.nextBoolean() ? items.getFirst() : items.get(random.nextInt(items.size())),
					1 + random.nextInt(8)))
			.collect(Collectors.joining(","));
	}

	static Act reserve(Random random) {
		String order = "order_" + random.nextInt(RESERVING);
		List<String> lines = new ArrayList<>();
		List<String> items = new ArrayList<>(Acts.ITEMS);
		Collections.shuffle(items, random);
		int count = 1 + random.nextInt(4);
		for (int i = 0; i < count; i++) {
			String item = hasOneLineAnItem(order) ? items.get(i) : Acts.item(random);
			String orderItem = hasOneLineAnItem(order) ? item : "r" + i;
			lines.add("""
					{"orderItemId": "%s", "inventoryItemId": "%s", "quantity": %d, "priority": %d}"""
				.formatted(orderItem, item, 1 + random.nextInt(6), priority(order)));
		}
		return new Act(Act.Kind.RESERVE, order, "/reservations/" + order, """
				{"allowBackorder": %b, "items": [%s]}""".formatted(random.nextBoolean(), String.join(",", lines)));
	}

	static Act unreserve(Random random) {
		String order = "order_" + random.nextInt(RESERVING);
		return new Act(Act.Kind.UNRESERVE, order, "/reservations/" + order, "");
	}

	private static String order(Random random, boolean waits) {
		return "order_" + random.nextInt(waits ? WITH_MANY_LINES : ORDERS);
	}

	private static String terms(String order, boolean waits) {
		return waits ? ", \"allowBackorder\": true, \"priority\": " + priority(order) : "";
	}

}
