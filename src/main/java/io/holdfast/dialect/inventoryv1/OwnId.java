package io.holdfast.dialect.inventoryv1;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/** An id of ours, or one that a caller chose for a warehouse or an item. */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = Limits.OWN_ID, message = Limits.OWN_ID_RULE)
@Schema(minLength = 1, maxLength = 64)
@interface OwnId {

	String message() default Limits.OWN_ID_RULE;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
