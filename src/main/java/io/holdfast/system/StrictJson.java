package io.holdfast.system;

import java.time.Instant;

import io.holdfast.kernel.Texts;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * What properties can't say about JSON: a number is no text, an instant is no number, a
 * text can be stored, an enum value is written as it is, and decimals are exact.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

	/**
	 * JSON is in UTF-8 (RFC 8259); what looks like another encoding is not guessed at.
	 */
	@Bean
	JsonFactoryBuilderCustomizer utf8Alone() {
		return (builder) -> builder.disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
	}

	@Bean
	JsonMapperBuilderCustomizer strictness() {
		return (builder) -> builder
			.withCoercionConfigDefaults((config) -> config.setAcceptBlankAsEmpty(false)
				.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
			.withCoercionConfig(LogicalType.Textual, (config) -> {
				config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
				config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
				config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
			})
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.addModule(new SimpleModule("strict").addDeserializer(String.class, new StorableText())
				.addDeserializer(Instant.class, new WrittenInstant())
				.setDeserializerModifier(new ExactEnums()));
	}

	private static final class StorableText extends StringDeserializer {

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			String text = super.deserialize(parser, context);
			return (text != null) ? Texts.requireStorable(text) : text;
		}

	}

	private static final class ExactEnums extends ValueDeserializerModifier {

		private static final long serialVersionUID = 1;

		@Override
		public ValueDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new ExactEnum(deserializer);
		}

	}

	/** Jackson's own takes a value with blanks around it. */
	private static final class ExactEnum extends DelegatingDeserializer {

		ExactEnum(ValueDeserializer<?> deserializer) {
			super(deserializer);
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
			return new ExactEnum(deserializer);
		}

		@Override
		public Object deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				String text = parser.getString();
				if (!text.equals(text.trim())) {
					return context.handleWeirdStringValue(handledType(), text, "blanks around it");
				}
			}
			return super.deserialize(parser, context);
		}

	}

	private static final class WrittenInstant extends StdScalarDeserializer<Instant> {

		WrittenInstant() {
			super(Instant.class);
		}

		@Override
		public Instant deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() != JsonToken.VALUE_STRING) {
				throw new UnreadableValueException(StrictInstants.RULE);
			}
			return StrictInstants.parse(parser.getString());
		}

	}

}
