/**
 * Something to try things on, loaded once through the services.
 */
@NullMarked
package io.holdfast.sample;

import org.jspecify.annotations.NullMarked;
