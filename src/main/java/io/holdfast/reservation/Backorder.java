package io.holdfast.reservation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How to wait for what is short.
 *
 * @param priority the higher, the sooner; 0 is ordinary
 * @param date until when the order hopes to have it; for people, no rule reads it
 */
public record Backorder(int priority, @Nullable LocalDate date) {

	public static final Backorder ORDINARY = new Backorder(0, null);

}
