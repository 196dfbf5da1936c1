/**
 * The append-only record of everything that happened to stock or to an allocation.
 * Histories and stock transactions are read from it, by sequence; counters are its fold.
 */
@NullMarked
package io.holdfast.journal;

import org.jspecify.annotations.NullMarked;
