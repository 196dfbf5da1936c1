/**
 * Tenants and the tokens that may ask for them: what has to be known before anything can
 * be done for a tenant.
 */
@NullMarked
package io.holdfast.tenancy;

import org.jspecify.annotations.NullMarked;
