/**
 * Which warehouses serve an order's lines that name none: as few as possible, then the
 * best by strategy; and why.
 */
@NullMarked
package io.holdfast.sourcing;

import org.jspecify.annotations.NullMarked;
