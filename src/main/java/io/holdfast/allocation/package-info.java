/**
 * Promises of stock to order items: their status, their revision, how they read at an
 * instant, and how many are open.
 */
@NullMarked
package io.holdfast.allocation;

import org.jspecify.annotations.NullMarked;
