package io.holdfast.dialect.inventoryv1;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Text for people. */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(min = 1, max = Limits.TEXT)
@Pattern(regexp = Limits.NOT_BLANK, message = Limits.NOT_BLANK_RULE)
@Schema(minLength = 1, maxLength = Limits.TEXT)
@interface Text {

	String message() default Limits.NOT_BLANK_RULE;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
