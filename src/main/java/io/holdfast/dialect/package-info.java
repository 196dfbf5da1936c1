/**
 * What every spoken API has in common: the words for what is wrong with a request, and
 * who words it. The tongues themselves are packages of their own and never know each
 * other.
 */
@NullMarked
package io.holdfast.dialect;

import org.jspecify.annotations.NullMarked;
