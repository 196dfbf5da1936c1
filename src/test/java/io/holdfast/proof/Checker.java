package io.holdfast.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds a history against the model that has played the journal, and the final rows. */
class Checker {

	private static final Set<Integer> EXPECTED = Set.of(Attempt.NO_ANSWER, 200, 201, 207, 400, 404, 409, 503);

	private final List<Attempt> history;

	private final Model model;

	private final FinalRows rows;

	Checker(List<Attempt> history, Model model, FinalRows rows) {
		this.history = history;
		this.model = model;
		this.rows = rows;
	}

	void check() {
		answersAreExpected();
		repeatsAreAnsweredAlike();
		everyPromiseIsThere();
		everyStepIsThereOnce();
		receiptsAreThereOnce();
		finalRowsAreTheModels();
	}

	private void answersAreExpected() {
		assertThat(this.history)
			.allSatisfy((attempt) -> assertThat(attempt.status()).as(attempt.toString()).isIn(EXPECTED));
	}

	/** Whatever was decided under a key is answered to each who asks again. */
	private void repeatsAreAnsweredAlike() {
		byKey().values()
			.forEach((attempts) -> assertThat(
					attempts.stream().filter(Attempt::isDecided).map(Attempt::answer).distinct())
				.as("answers under the key %s", attempts.getFirst().key())
				.hasSizeLessThanOrEqualTo(1));
	}

	/**
	 * Each line of a 2xx has one allocation, each other has none: the key is its order
	 * item.
	 */
	private void everyPromiseIsThere() {
		Map<String, Long> lines = this.rows.allocationsByOrderItem();
		Set<String> promised = this.history.stream()
			.filter(Attempt::isDone)
			.flatMap(Checker::orderItems)
			.collect(Collectors.toSet());
		Set<String> unknown = this.history.stream()
			.filter(Attempt::isUnknown)
			.map(Attempt::key)
			.collect(Collectors.toSet());
		assertThat(lines.keySet()).containsAll(promised);
		assertThat(lines.values()).containsOnly(1L);
		assertThat(lines.keySet()).allMatch(
				(orderItem) -> promised.contains(orderItem) || unknown.contains(orderItem.replaceFirst("/.*", "")));
	}

	private static Stream<String> orderItems(Attempt attempt) {
		return switch (attempt.act().kind()) {
			case CREATE -> Stream.of(attempt.data().path("orderItemId").asString());
			case BULK ->
				attempt.data().path("allocations").valueStream().map((line) -> line.path("orderItemId").asString());
			default -> Stream.empty();
		};
	}

	/** A step that was answered 200 is in the journal, and no other of its kind. */
	private void everyStepIsThereOnce() {
		Map<String, List<Attempt>> done = this.history.stream()
			.filter((attempt) -> attempt.act().kind().isStep() && attempt.isDone())
			.collect(Collectors.groupingBy((attempt) -> attempt.act().kind() + " " + attempt.act().target()));
		done.values()
			.forEach((attempts) -> assertThat(attempts.stream().map(Attempt::key).distinct())
				.as("keys of %s", attempts.getFirst().act())
				.hasSize(1));
		done.values().stream().map(List::getFirst).forEach((attempt) -> {
			String reached = attempt.data().path("status").asString();
			assertThat(this.model.entriesOf(attempt.act().target())).as(attempt.toString())
				.anyMatch((entry) -> reached.equals(entry.status()) && !entry.type().equals("EXPIRE"));
		});
	}

	private void receiptsAreThereOnce() {
		Map<String, Long> answered = this.history.stream()
			.filter((attempt) -> attempt.act().kind() == Act.Kind.RECEIPT && attempt.isDone())
			.collect(Collectors.toMap((attempt) -> attempt.data().path("transaction").path("id").asString(),
					(attempt) -> (long) attempt.act().quantity(), (first, repeat) -> first));
		if (this.history.stream().noneMatch(Attempt::isUnknown)) {
			assertThat(this.rows.receipts()).isEqualTo(answered);
		}
		assertThat(this.rows.receipts()).containsAllEntriesOf(answered);
	}

	private void finalRowsAreTheModels() {
		assertThat(this.rows.levels()).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.level())
				.isEqualTo(this.model.level(row.inventoryItemId(), row.warehouseId())));
		assertThat(this.rows.allocations().keySet()).isEqualTo(this.model.allocations());
		this.rows.allocations().forEach((id, row) -> {
			Model.Promise promise = this.model.promise(id);
			assertThat(row.status()).as(id).isEqualTo(promise.status());
			assertThat(row.isOpen() ? Map.of(row.warehouseId(), row.quantity()) : Map.of()).as(id)
				.isEqualTo(promise.held());
		});
	}

	private Map<String, List<Attempt>> byKey() {
		return this.history.stream().collect(Collectors.groupingBy(Attempt::key));
	}

}
