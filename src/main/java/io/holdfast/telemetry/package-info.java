/**
 * What an operator is shown has some rules of its own, whichever room shows it: whose
 * figures they are without a series for every tenant of thousands, under which name a
 * request stands in logs and traces, and what is traced at all. A room of its own and not
 * {@code kernel}, since no rule of stock may come to depend on it; the figures themselves
 * are kept where they arise, those of batches in {@code execution}, those of holds in
 * {@code allocation}.
 */
@NullMarked
package io.holdfast.telemetry;

import org.jspecify.annotations.NullMarked;
