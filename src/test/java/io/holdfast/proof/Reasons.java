package io.holdfast.proof;

import java.util.List;

import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether each answer had a reason at an instant at which it can have been decided,
 * figures and all: by the client's clock between asking and answer, by the journal
 * between two entries of the item, and while no hold was over that kept units; where it
 * wrote entries, just before them. Where the span of a slow request that wrote none has
 * several such moments it can't be seen which it was, so a no that was wrong at its own
 * moment may be excused by another; nor is it seen that CONTENTION or UNAVAILABLE was
 * said too easily.
 */
class Reasons {

	private final List<Request> requests;

	private final StockReasons stock;

	private final OrderReasons orders;

	private final StepReasons steps;

	private final ReservationReasons reservations;

	private final Lifetimes lifetimes;

	Reasons(List<Request> requests, Model model) {
		this.requests = requests;
		this.stock = new StockReasons(model);
		this.orders = new OrderReasons(model);
		this.steps = new StepReasons(model);
		this.reservations = new ReservationReasons(model);
		this.lifetimes = new Lifetimes(requests);
	}

	void check(SoftAssertions violations) {
		this.requests.forEach((request) -> {
			request.decided()
				.ifPresent((answer) -> violations
					.check(() -> assertThat(isTrue(request, answer)).as("the reason of %s", answer).isTrue()));
			request.attempts()
				.stream()
				.filter((attempt) -> attempt.status() == 400)
				.forEach((attempt) -> violations.check(() -> cameTooLate(attempt)));
		});
	}

	private boolean isTrue(Request request, Attempt answer) {
		JsonNode details = answer.details();
		return switch (answer.code()) {
			case "" -> isDone(request, answer);
			case "BULK_REFUSED" -> this.orders.isTrue(request, answer);
			case "INSUFFICIENT_STOCK" -> isShort(request, answer);
			case "STOCK_BELOW_RESERVED" -> this.stock.isBelowReserved(request, details);
			case "INVALID_STATUS_TRANSITION" -> this.steps.isNoStep(request, details);
			case "ALLOCATION_EXPIRED" -> this.steps.isExpired(request, details);
			case "ALLOCATION_NOT_FOUND" -> this.steps.isNotYetThere(request);
			case "RESERVATION_NOT_FOUND" -> request.act().kind() == Act.Kind.UNRESERVE
					&& this.reservations.isNothingReserved(request, this.lifetimes.underWaySince(request))
					&& this.lifetimes.mayBeMissing(request);
			default -> false;
		};
	}

	private boolean isDone(Request request, Attempt answer) {
		return switch (request.act().kind()) {
			case CREATE, BULK -> this.orders.isTrue(request, answer);
			case RESERVE, UNRESERVE -> this.reservations.isReplaced(request, answer) && (answer.status() == 201
					? this.lifetimes.mayBeMissing(request) : this.lifetimes.mayBeThere(request));
			default -> true;
		};
	}

	private boolean isShort(Request request, Attempt answer) {
		return switch (request.act().kind()) {
			case CREATE -> this.orders.isTrue(request, answer);
			case RESERVE -> this.reservations.isShort(request, answer.details());
			case CHANGE -> this.steps.isShort(request, answer.details());
			default -> false;
		};
	}

	/** Nothing else is wrong with any request: its expiry had passed. */
	private static void cameTooLate(Attempt attempt) {
		assertThat(attempt.act().expiresAt()).as(attempt.toString())
			.hasValueSatisfying(
					(end) -> assertThat(new Span(attempt.invoked(), attempt.answered()).hasBegunBy(end)).isTrue());
	}

}
