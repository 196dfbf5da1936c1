package io.holdfast.dialect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** Has a {@link CrossChecked} request validated as a whole. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CrossCheck.Validator.class)
public @interface CrossCheck {

	String message() default "does not fit the other fields";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Names the field that must change. */
	class Validator implements ConstraintValidator<CrossCheck, CrossChecked> {

		@Override
		public boolean isValid(CrossChecked request, ConstraintValidatorContext context) {
			var problem = request.crossCheck();
			problem.ifPresent((found) -> {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate(found.message())
					.addPropertyNode(found.field())
					.addConstraintViolation();
			});
			return problem.isEmpty();
		}

	}

}
