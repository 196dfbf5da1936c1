package io.holdfast.dialect.inventoryv1;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body that the API document offers to try an operation with, in JSON: it succeeds on
 * the sample data. No instants: they would be past some day.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface RequestExample {

	String value();

}
