/**
 * Who is asking, and for which tenant.
 */
@NullMarked
package io.holdfast.security;

import org.jspecify.annotations.NullMarked;
