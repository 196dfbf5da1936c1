/**
 * What orders are promised without a warehouse: committed to them where it is there, else
 * waited for. Their allocations use it up and may give it back.
 */
@NullMarked
package io.holdfast.reservation;

import org.jspecify.annotations.NullMarked;
