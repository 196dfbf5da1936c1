package io.holdfast.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether each request has done what it was answered, once, and nothing else has been
 * done: the entries of the journal name the request that wrote them. A request without a
 * known end has done it once or not at all; it can't be seen which of its attempts has,
 * nor that two of them did something that left no entry, such as a count that found all
 * as it was. CONTENTION, UNAVAILABLE and other refusals have done nothing; one of several
 * attempts may only if its client does not know the end of another.
 */
class Effects {

	/** The service's own, and the test's that has prepared the stock. */
	private static final Set<String> OTHERS = Set.of("system", "tester");

	private final List<Request> requests;

	private final Model model;

	Effects(List<Request> requests, Model model) {
		this.requests = requests;
		this.model = model;
	}

	void check(SoftAssertions violations) {
		Set<String> known = new HashSet<>(OTHERS);
		this.requests.forEach((request) -> {
			known.add(request.key());
			violations.check(() -> check(request, this.model.entriesOf(request.key())));
		});
		violations.assertThat(known).as("who has written the journal").containsAll(this.model.actors());
	}

	private void check(Request request, List<Entry> entries) {
		if (request.done().isPresent()) {
			isAsAnswered(request.done().orElseThrow(), entries);
			Span decision = request.decision();
			assertThat(entries).as("done by an attempt that may have done it: %s", request)
				.allMatch((entry) -> decision.touches(entry.at(), entry.at()));
		}
		else if (request.mayBeDone()) {
			assertThat(entries.stream().map(Entry::at).distinct()).as("effects of %s", request)
				.hasSizeLessThanOrEqualTo(1);
			assertThat(entries).as("entries of %s", request).hasSizeLessThanOrEqualTo(entriesAtMost(request.act()));
		}
		else {
			assertThat(entries).as("entries of %s, which was not done", request).isEmpty();
		}
	}

	private static int entriesAtMost(Act act) {
		return switch (act.kind()) {
			case CREATE -> 3;
			case BULK -> act.wish().path("items").size() * (Acts.WAREHOUSES.size() + 2);
			case CHANGE, COUNT -> 2;
			case RESERVE, UNRESERVE -> 2 * Acts.ITEMS.size();
			default -> 1;
		};
	}

	private void isAsAnswered(Attempt done, List<Entry> entries) {
		JsonNode data = done.data();
		switch (done.act().kind()) {
			case CREATE, BULK -> arePromises(done, entries);
			case RESERVE, UNRESERVE -> areOfReservation(done, entries);
			case CONFIRM, CANCEL, FULFILL -> {
				assertThat(entries).as(done.toString()).hasSize(1);
				assertThat(entries.getFirst().allocationId()).as(done.toString()).isEqualTo(done.act().target());
				assertThat(entries.getFirst().status()).as(done.toString()).isEqualTo(data.path("status").asString());
			}
			case CHANGE -> isChanged(done, entries);
			case RECEIPT -> {
				areTransactions(done, Stream.of(data.path("transaction")), entries);
				assertThat(entries.getFirst().onHandDelta()).as(done.toString())
					.isEqualTo(done.act().wish().path("quantity").asInt());
			}
			case COUNT -> areTransactions(done, data.path("transactions").valueStream(), entries);
			case PLAN -> throw new IllegalArgumentException("It has no effects: " + done);
		}
	}

	/** Of the line that was asked for each, and in the warehouse that was answered. */
	private static void arePromises(Attempt done, List<Entry> entries) {
		List<Entry> promises = entries.stream().filter((entry) -> !entry.isOfReservation()).toList();
		assertThat(promises.stream().map(Effects::promise)).as(done.toString())
			.containsExactlyInAnyOrderElementsOf(Served.allocations(done).stream().map(Effects::promise).toList());
		assertThat(promises).as(done.toString()).allMatch((entry) -> "PENDING".equals(entry.status()));
		assertThat(promises.isEmpty()).as(done.toString()).isEqualTo(done.status() == 202);
		assertThat(entries).as(done.toString()).allMatch((entry) -> done.act().orderId().equals(entry.orderId()));
	}

	/** What they come to is for {@link ReservationReasons}. */
	private static void areOfReservation(Attempt done, List<Entry> entries) {
		assertThat(entries).as(done.toString())
			.allMatch((entry) -> entry.isOfReservation() && done.act().target().equals(entry.orderId()));
		assertThat(done.data().path("items").valueStream().map(Effects::line)).as(done.toString())
			.containsExactlyElementsOf(done.act().wish().path("items").valueStream().map(Effects::line).toList());
	}

	private static List<Object> line(JsonNode line) {
		return Stream.of("orderItemId", "inventoryItemId", "quantity", "priority")
			.<Object>map((field) -> line.path(field).asString())
			.toList();
	}

	private static List<Object> promise(Entry entry) {
		return List.of(String.valueOf(entry.allocationId()), entry.inventoryItemId(), entry.warehouseId(),
				entry.reservedDelta());
	}

	private static List<Object> promise(JsonNode answer) {
		return List.of(answer.path("id").asString(), answer.path("inventoryItemId").asString(),
				answer.path("warehouseId").asString(), answer.path("quantity").asInt());
	}

	private void isChanged(Attempt done, List<Entry> entries) {
		JsonNode data = done.data();
		Map<String, Integer> before = Map.of(data.path("previousWarehouseId").asString(),
				data.path("previousQuantity").asInt());
		Map<String, Integer> after = Map.of(data.path("warehouseId").asString(), data.path("quantity").asInt());
		assertThat(entries.isEmpty()).as(done.toString()).isEqualTo(before.equals(after));
		if (!entries.isEmpty()) {
			Promise promise = this.model.promise(done.act().target());
			assertThat(entries).allMatch((entry) -> done.act().target().equals(entry.allocationId()));
			assertThat(promise.at(entries.getFirst().seq() - 1).held()).as("before %s", done).isEqualTo(before);
			assertThat(promise.at(entries.getLast().seq()).held()).as("after %s", done).isEqualTo(after);
		}
	}

	private static void areTransactions(Attempt done, Stream<JsonNode> transactions, List<Entry> entries) {
		assertThat(entries.stream().map(Entry::id)).as(done.toString())
			.containsExactlyElementsOf(transactions.map((each) -> each.path("id").asString()).toList());
	}

}
