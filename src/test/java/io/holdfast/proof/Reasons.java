package io.holdfast.proof;

import java.util.List;

import org.assertj.core.api.SoftAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether each no had a reason at an instant at which it can have been decided, figures
 * and all: by the client's clock between asking and answer, by the journal between two
 * entries of the item, and while no hold was over that kept units. Where the span of a
 * slow request has several such moments it can't be seen which it was, so a no that was
 * wrong at its own moment may be excused by another; nor is it seen that CONTENTION or
 * UNAVAILABLE was said too easily.
 */
class Reasons {

	private final List<Request> requests;

	private final StockReasons stock;

	private final StepReasons steps;

	Reasons(List<Request> requests, Model model) {
		this.requests = requests;
		this.stock = new StockReasons(model);
		this.steps = new StepReasons(model);
	}

	void check(SoftAssertions violations) {
		this.requests.forEach((request) -> {
			request.decided()
				.ifPresent((answer) -> violations.assertThat(isTrue(request, answer))
					.as("the reason of %s", answer)
					.isTrue());
			request.attempts()
				.stream()
				.filter((attempt) -> attempt.status() == 400)
				.forEach((attempt) -> violations.check(() -> cameTooLate(attempt)));
		});
	}

	private boolean isTrue(Request request, Attempt answer) {
		return switch (answer.code()) {
			case "" -> request.act().kind() != Act.Kind.BULK || this.stock.areShort(request, answer);
			case "BULK_REFUSED" -> this.stock.areShort(request, answer);
			case "INSUFFICIENT_STOCK" -> request.act().kind() == Act.Kind.CREATE
					? this.stock.isShort(request, answer.details()) : this.steps.isShort(request, answer.details());
			case "STOCK_BELOW_RESERVED" -> this.stock.isBelowReserved(request, answer.details());
			case "INVALID_STATUS_TRANSITION" -> this.steps.isNoStep(request, answer.details());
			case "ALLOCATION_EXPIRED" -> this.steps.isExpired(request, answer.details());
			case "ALLOCATION_NOT_FOUND" -> this.steps.isNotYetThere(request);
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
