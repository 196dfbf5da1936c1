package io.holdfast.system;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;

import org.springframework.boot.validation.autoconfigure.ValidatorAdapter;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Has the values of a query read by our converters only. Where these refuse a value,
 * Spring would fall back on its own editors, which take {@code 0x10} for a number and
 * {@code on} for true. And has the other values validated where one can't be read: Spring
 * Boot's adapter of the validator knows no single values.
 */
@ControllerAdvice
class StrictBinding {

	@InitBinder
	void readStrictly(WebDataBinder binder) {
		Class<?> type = (binder.getTargetType() != null) ? binder.getTargetType().resolve() : null;
		ConversionService conversion = binder.getConversionService();
		if (type == null || !type.isRecord() || conversion == null) {
			return;
		}
		if (binder.getValidator() instanceof ValidatorAdapter adapter) {
			binder.replaceValidators(adapter.getTarget());
		}
		Stream.of(type.getRecordComponents())
			.map(RecordComponent::getType)
			// An editor would join several values to one.
			.filter((component) -> component != List.class)
			.forEach(
					(component) -> binder.registerCustomEditor(component, new ConvertingEditor(conversion, component)));
	}

	@RequiredArgsConstructor
	private static final class ConvertingEditor extends PropertyEditorSupport {

		private final ConversionService conversion;

		private final Class<?> type;

		@Override
		public void setAsText(String text) {
			setValue(this.conversion.convert(text, this.type));
		}

	}

}
