package io.holdfast.dialect.inventoryv1;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/** An id of another system: printable, not blank. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = Limits.FOREIGN_ID, message = Limits.FOREIGN_ID_RULE)
@Schema(minLength = 1, maxLength = 128)
@interface ForeignId {

	String message() default Limits.FOREIGN_ID_RULE;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
