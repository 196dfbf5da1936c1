/**
 * Documents of many lines: some allocations of one order in one warehouse that other APIs
 * show as one. Status and expiry follow from the allocations; what else a document says
 * is its caller's, and no rule of stock reads it.
 */
@NullMarked
package io.holdfast.consignment;

import org.jspecify.annotations.NullMarked;
