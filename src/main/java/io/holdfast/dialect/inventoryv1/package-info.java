/**
 * Holdfast's own API, {@code /inventory/v1}. It binds, validates and words; it decides
 * nothing about stock.
 */
@NullMarked
package io.holdfast.dialect.inventoryv1;

import org.jspecify.annotations.NullMarked;
