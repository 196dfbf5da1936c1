package io.holdfast.dialect.envoy;

import java.util.List;

import io.holdfast.kernel.Walk;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/** Which reservations to list. */
record ReservationQuery(@Parameter(name = "order_id",
		description = "One or more order IDs: repeated, also as `order_id[]`, or with commas between.") @BindParam("order_id") @Nullable List<String> orderId,
		@Parameter(
				description = "The most rows to return; absent: 20.") @Min(1) @Max(Limits.PAGE) @Nullable Integer limit,
		@Parameter(description = "Where to go on: a `next_cursor` or `previous_cursor`.") @Size(
				max = Limits.CURSOR) @Nullable String cursor) {

	/** Any if there are none. */
	List<String> orderIds() {
		return ListQuery.orders(this.orderId);
	}

	Walk toWalk() {
		return Cursors.walk(this.limit, this.cursor);
	}

}
