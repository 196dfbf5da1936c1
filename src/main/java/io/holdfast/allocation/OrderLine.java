package io.holdfast.allocation;

/** The order item that a promise is made to, by the order system's own ids. */
public record OrderLine(String orderId, String orderItemId) {
}
