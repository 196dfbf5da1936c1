/**
 * Seed "Allocate Order": a supplier says what becomes of the lines of an order. The order
 * and its lines are an order's reservation.
 */
@NullMarked
package io.holdfast.dialect.crux;

import org.jspecify.annotations.NullMarked;
