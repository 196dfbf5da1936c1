package io.holdfast.dialect.crux;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a number, or the digits of one in a text, as the seed's sample has them. */
class WholeNumber extends StdScalarDeserializer<Integer> {

	private static final Pattern DIGITS = Pattern.compile("-?\\d{1,10}");

	WholeNumber() {
		super(Integer.class);
	}

	@Override
	public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
			return parser.getIntValue();
		}
		if (parser.currentToken() != JsonToken.VALUE_STRING) {
			return (Integer) context.handleUnexpectedToken(getValueType(context), parser);
		}
		String text = parser.getString();
		if (DIGITS.matcher(text).matches() && Long.parseLong(text) == (int) Long.parseLong(text)) {
			return Integer.valueOf(text);
		}
		return (Integer) context.handleWeirdStringValue(Integer.class, text, "not a whole number");
	}

}
