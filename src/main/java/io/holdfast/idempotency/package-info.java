/**
 * The answers to requests that carry a key, kept so that a request which is repeated is
 * answered and not done again. An answer is committed together with what it speaks of. It
 * is a text here: what was decided, in the core's own terms, which a dialect words again.
 */
@NullMarked
package io.holdfast.idempotency;

import org.jspecify.annotations.NullMarked;
