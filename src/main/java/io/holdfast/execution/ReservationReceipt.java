package io.holdfast.execution;

import io.holdfast.reservation.ReservationView;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an order's reservation.
 *
 * @param after null if it is over
 */
public record ReservationReceipt(boolean created, @Nullable ReservationView after) implements Receipt {
}
