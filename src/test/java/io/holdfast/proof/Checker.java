package io.holdfast.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds a history against the model that has played the journal, and the final rows. What
 * it can't see is said where it looks: {@link Effects}, {@link Reasons}, {@link Figures}.
 */
class Checker {

	private static final Set<Integer> EXPECTED = Set.of(Attempt.NO_ANSWER, 200, 201, 202, 204, 207, 400, 404, 409, 503);

	private final List<Attempt> history;

	private final List<Request> requests;

	private final Model model;

	private final FinalRows rows;

	Checker(List<Attempt> history, FinalRows rows) {
		this.history = history;
		this.requests = Request
			.of(history.stream().filter((attempt) -> attempt.act().kind() != Act.Kind.PLAN).toList());
		this.model = rows.played(history);
		this.rows = rows;
	}

	void check(SoftAssertions violations) {
		this.history.forEach((attempt) -> violations.check(() -> isExpected(attempt)));
		this.requests.forEach((request) -> violations.check(() -> isAnsweredAlike(request)));
		violations.check(this::finalRowsAreTheModels);
		violations.check(this::finalReservationsAreTheModels);
		plans().forEach((plan) -> violations.check(() -> isPlannedAsStockWas(plan)));
		new Effects(this.requests, this.model).check(violations);
		new Reasons(this.requests, this.model).check(violations);
		new Figures(this.requests, this.model).check(violations);
	}

	private static void isExpected(Attempt attempt) {
		assertThat(attempt.status()).as(attempt.toString()).isIn(EXPECTED);
	}

	/**
	 * Whatever was decided under a key is answered to each who asks again, and is never
	 * called wrong in itself later.
	 */
	private static void isAnsweredAlike(Request request) {
		assertThat(
				request.attempts().stream().filter(Attempt::isDecided).map(Attempt::answer).collect(Collectors.toSet()))
			.as("answers under the key %s", request.key())
			.hasSizeLessThanOrEqualTo(1);
		assertThat(request.attempts().stream().dropWhile((attempt) -> !attempt.isDecided()).map(Attempt::status))
			.as("answers under the key %s", request.key())
			.doesNotContain(400);
	}

	private void finalRowsAreTheModels() {
		assertThat(this.rows.levels()).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.level()).as(row.toString())
				.isEqualTo(this.model.course(row.inventoryItemId()).now().level(row.warehouseId())));
		Map<String, FinalRows.AllocationRow> allocations = this.rows.allocations();
		assertThat(allocations.keySet()).isEqualTo(this.model.allocations());
		assertThat(allocations.values().stream().map(FinalRows.AllocationRow::place)).doesNotHaveDuplicates();
		allocations.forEach((id, row) -> {
			Promise.Stage stage = this.model.promise(id).now();
			assertThat(row.status()).as(id).isEqualTo(stage.status());
			assertThat(row.isOpen() ? Map.of(row.warehouseId(), row.quantity()) : Map.of()).as(id)
				.isEqualTo(stage.held());
		});
	}

	private void finalReservationsAreTheModels() {
		this.rows.items().forEach((row) -> {
			Moment moment = this.model.course(row.id()).now();
			assertThat(List.of(row.committed(), row.backordered(), row.warehouseAvailable())).as(row.toString())
				.containsExactly(moment.committed(), moment.backordered(), moment.free() + moment.committed());
			assertThat(moment.isSettled()).as("nobody waits for what is free: %s", row).isTrue();
		});
		this.rows.reserved().forEach((row) -> {
			Standing.Stage stage = this.model.course(row.inventoryItemId()).standing(row.orderId()).now();
			assertThat(List.of(row.open(), row.backordered())).as(row.toString())
				.containsExactly(stage.open(), stage.backordered());
			if (Demands.hasOneLineAnItem(row.orderId())) {
				assertThat(row.since()).as(row.toString()).isEqualTo(stage.since());
			}
		});
		assertThat(this.rows.emptyReservations()).isEmpty();
		assertThat(this.rows.reserved().stream().mapToInt(FinalRows.ReservedRow::open).sum())
			.isEqualTo(this.rows.items().stream().mapToInt(FinalRows.ItemRow::committed).sum());
	}

	/** Each on its own: it is asked anew each time. */
	private Stream<Attempt> plans() {
		return this.history.stream().filter((attempt) -> attempt.act().kind() == Act.Kind.PLAN && attempt.isDecided());
	}

	private void isPlannedAsStockWas(Attempt plan) {
		assertThat(plan.status()).as(plan.toString()).isEqualTo(200);
		assertThat(new OrderReasons(this.model).isTrue(plan)).as("a plan of what there was: %s", plan).isTrue();
	}

}
