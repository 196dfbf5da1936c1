/**
 * The one place where stock is moved. Everything that changes a counter is a command; the
 * commands of one request are a submission; submissions are decided in batches, under the
 * locks of all their items. "Refuse first, mutate after": a command that is refused has
 * changed nothing, and a submission that stands or falls as a whole is rehearsed on
 * copies before anything is touched.
 */
@NullMarked
package io.holdfast.execution;

import org.jspecify.annotations.NullMarked;
