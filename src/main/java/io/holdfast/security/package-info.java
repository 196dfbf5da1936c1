/**
 * Who is asking, for which tenant, and what he may. A request comes in by the filters
 * that {@code EntryFilters} lists; {@code ScopeInterceptor} asks for the scope of its
 * operation.
 */
@NullMarked
package io.holdfast.security;

import org.jspecify.annotations.NullMarked;
