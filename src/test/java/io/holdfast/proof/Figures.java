package io.holdfast.proof;

import java.util.List;

import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether what was answered of the item is what the model has after the last entry of the
 * request and of those that it served thereby. Not those of a request that wrote nothing:
 * no entry says when it read them.
 */
class Figures {

	private final List<Request> requests;

	private final Model model;

	Figures(List<Request> requests, Model model) {
		this.requests = requests;
		this.model = model;
	}

	void check(SoftAssertions violations) {
		this.requests.forEach((request) -> {
			List<Entry> entries = this.model.entriesOf(request.key());
			if (!entries.isEmpty() && request.act().kind() != Act.Kind.BULK) {
				request.done().ifPresent((done) -> violations.check(() -> check(done, entries)));
			}
		});
	}

	private void check(Attempt done, List<Entry> entries) {
		Entry last = entries.getLast();
		isAfter(done, done.data().path("inventoryItem"),
				this.model.course(last.inventoryItemId()).afterPromotions(last.seq()));
	}

	private static void isAfter(Attempt done, JsonNode item, Moment moment) {
		matches(done, item, "quantityAvailable", moment.available());
		matches(done, item, "quantityReserved", moment.reserved());
		matches(done, item, "newQuantityAvailable", moment.available());
		matches(done, item, "newQuantityReserved", moment.reserved());
		matches(done, item, "newQuantityOnHand", moment.onHand());
	}

	/** Each answer has some of them. */
	private static void matches(Attempt done, JsonNode item, String figure, int expected) {
		if (item.has(figure)) {
			assertThat(item.path(figure).asInt()).as("%s of %s", figure, done).isEqualTo(expected);
		}
	}

}
