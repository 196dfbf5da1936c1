/**
 * Seed "GET /allocations/{allocationId}", version 3: fabric's documents as they are read
 * under newer names.
 */
@NullMarked
package io.holdfast.dialect.fabricv3;

import org.jspecify.annotations.NullMarked;
