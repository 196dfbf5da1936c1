package io.holdfast.dialect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.holdfast.kernel.AccessScope;

/**
 * What a caller must be allowed to ask this operation, or those of this controller. An
 * operation without it is asked by nobody.
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

	AccessScope value();

}
