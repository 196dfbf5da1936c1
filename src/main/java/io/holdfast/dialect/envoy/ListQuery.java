package io.holdfast.dialect.envoy;

import java.util.List;
import java.util.stream.Stream;

import io.holdfast.dialect.RequestProblem;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.kernel.Walk;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/** Which allocations to list. */
record ListQuery(
		@Parameter(name = "location_id",
				description = "The unique ID for a location.") @BindParam("location_id") @Pattern(
						regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE) @Nullable String locationId,
		@Parameter(name = "order_id",
				description = "One or more order IDs: repeated, also as `order_id[]`, or with commas between.") @BindParam("order_id") @Nullable List<String> orderId,
		@Parameter(
				description = "The most rows to return; absent: 20.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: a `next_cursor` or `previous_cursor`.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	/** Any if there are none. */
	List<String> orderIds() {
		return orders(this.orderId);
	}

	Walk toWalk() {
		return Cursors.walk(this.limit, this.cursor);
	}

	/**
	 * @throws RequestProblemException if it names none, too many, or what is no id
	 */
	static List<String> orders(@Nullable List<String> given) {
		if (given == null) {
			return List.of();
		}
		List<String> orders = given.stream()
			.flatMap((ids) -> Stream.of(ids.split(",")))
			.map(String::strip)
			.filter((id) -> !id.isEmpty())
			.distinct()
			.toList();
		if (orders.isEmpty() || orders.size() > Limits.ORDERS) {
			throw problem("must name 1 to " + Limits.ORDERS + " orders");
		}
		if (!orders.stream().allMatch((id) -> id.matches(Limits.ORDER_ID))) {
			throw problem("each " + Limits.ORDER_ID_RULE);
		}
		return orders;
	}

	private static RequestProblemException problem(String message) {
		return new RequestProblemException(RequestProblem.Invalid.of("order_id", message));
	}

}
