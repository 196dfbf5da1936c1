package io.holdfast.dialect.inventoryv1;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/** The id of an allocation in a path. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE)
@interface AllocationId {

	String message() default Limits.OWN_ID_RULE;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
