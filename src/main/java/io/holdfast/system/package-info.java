/**
 * What is about HTTP and the process and not about stock: request ids, body limits,
 * strict JSON, errors of requests that reach no controller, the API document, the local
 * database and the roles in any.
 */
@NullMarked
package io.holdfast.system;

import org.jspecify.annotations.NullMarked;
