/**
 * Which warehouse serves a line that names none.
 */
@NullMarked
package io.holdfast.sourcing;

import org.jspecify.annotations.NullMarked;
