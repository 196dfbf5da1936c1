/**
 * Administration: tenants, and the tokens that ask for them. The one API that is for no
 * tenant.
 */
@NullMarked
package io.holdfast.dialect.adminv1;

import org.jspecify.annotations.NullMarked;
