package io.holdfast.execution;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the core can answer comes back as it was. */
class OutcomeCodecTests {

	private final OutcomeCodec codec = new OutcomeCodec();

	@ParameterizedTest
	@MethodSource("refusals")
	void aRefusalComesBackAsItWas(Class<? extends Refusal> kind) {
		Outcome refused = new Outcome.Refused((Refusal) example(kind));

		assertThat(this.codec.read(this.codec.write(refused))).isEqualTo(refused);
	}

	@ParameterizedTest
	@MethodSource("receipts")
	void aReceiptComesBackAsItWas(Class<? extends Receipt> kind) {
		Outcome done = new Outcome.Done(List.of(new Result.Accepted((Receipt) example(kind)),
				new Result.Declined(new Refusal.ItemNotFound("inv_1"))));

		assertThat(this.codec.read(this.codec.write(done))).isEqualTo(done);
	}

	static Stream<Class<?>> refusals() {
		return permitted(Refusal.class);
	}

	static Stream<Class<?>> receipts() {
		return permitted(Receipt.class);
	}

	private static Stream<Class<?>> permitted(Class<?> type) {
		return type.isRecord() ? Stream.of(type)
				: Arrays.stream(type.getPermittedSubclasses()).flatMap(OutcomeCodecTests::permitted);
	}

	/** Something of the type, with every part filled. */
	private static Object example(Type type) {
		if (type instanceof ParameterizedType many) {
			Type[] parts = many.getActualTypeArguments();
			return (many.getRawType() == SortedMap.class) ? new TreeMap<>(Map.of(example(parts[0]), example(parts[1])))
					: List.of(example(parts[0]));
		}
		Class<?> kind = (Class<?>) type;
		if (kind == Metadata.class) {
			return new Metadata("{\"price\":1.10,\"big\":123456789012345678901234567890,\"tiny\":1E-400,\"n\":null}");
		}
		if (kind.isRecord()) {
			return record(kind);
		}
		if (kind.isEnum()) {
			return kind.getEnumConstants()[0];
		}
		return switch (kind.getSimpleName()) {
			case "String" -> "text";
			case "int", "Integer" -> 7;
			case "long", "Long" -> 1L << 40;
			case "boolean", "Boolean" -> true;
			case "double", "Double" -> 48.85;
			case "Instant" -> Instant.parse("2026-01-02T03:04:05.123456Z");
			case "LocalDate" -> LocalDate.parse("2026-06-30");
			case "Refusal" -> new Refusal.ItemNotFound("inv_1");
			default -> throw new IllegalStateException("No example of " + kind);
		};
	}

	private static Object record(Class<?> kind) {
		try {
			RecordComponent[] parts = kind.getRecordComponents();
			var constructor = kind
				.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor
				.newInstance(Arrays.stream(parts).map((part) -> example(part.getGenericType())).toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
