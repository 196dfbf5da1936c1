/**
 * Seed "Allocations & Reservations": the allocations of orders, each of items at a
 * location, and what orders have reserved. An allocation is a document of many lines.
 */
@NullMarked
package io.holdfast.dialect.envoy;

import org.jspecify.annotations.NullMarked;
