/**
 * Promises of stock to order items: their status, their revision, and how they read at an
 * instant.
 */
@NullMarked
package io.holdfast.allocation;

import org.jspecify.annotations.NullMarked;
