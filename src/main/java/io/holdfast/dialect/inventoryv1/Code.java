package io.holdfast.dialect.inventoryv1;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/** A short code: printable, not blank. */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = Limits.CODE, message = Limits.CODE_RULE)
@Schema(minLength = 1, maxLength = 64)
@interface Code {

	String message() default Limits.CODE_RULE;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
