/**
 * Seed "Allocation service (2.0.0)": fabric's documents of allocations. It binds,
 * validates and words; it decides nothing about stock.
 */
@NullMarked
package io.holdfast.dialect.fabricv2;

import org.jspecify.annotations.NullMarked;
