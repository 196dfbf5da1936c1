/**
 * Submissions that wait at the same time share one batch, and with it one transaction:
 * the row lock of a hot item and the flush of a commit are paid once for all of them. A
 * lane runs one batch after the other; while one runs, the next gathers. Nobody waits for
 * company: what finds its lane idle is run at once, alone.
 */
@NullMarked
package io.holdfast.groupcommit;

import org.jspecify.annotations.NullMarked;
