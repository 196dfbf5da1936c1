package io.holdfast.system;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads enum values of a query by their exact names. */
class StrictEnums implements ConverterFactory<String, Enum<?>> {

	@Override
	public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
		return (text) -> Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new UnreadableValueException("must be one of "
					+ Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
	}

}
