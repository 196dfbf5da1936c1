package io.holdfast.execution;

import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.holdfast.allocation.OrderLine;
import io.holdfast.kernel.AdjustmentType;
import io.holdfast.kernel.Metadata;
import io.holdfast.kernel.Reference;
import io.holdfast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

import static io.holdfast.support.Refusals.assertThatRefusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/** Who handles a command. */
class CommandHandlersTests {

	private static final ExpiryPolicy POLICY = new ExpiryPolicy(Duration.ofMinutes(30), Duration.ofDays(30));

	private static final List<CommandHandler<?>> HANDLERS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.holdfast.execution")
		.stream()
		.filter((type) -> type.isAssignableTo(CommandHandler.class))
		.filter((type) -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
		.map(JavaClass::reflect)
		.<CommandHandler<?>>map(CommandHandlersTests::instance)
		.toList();

	static Stream<Class<?>> commands() {
		return leaves(Command.class);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyCommandHasExactlyOneHandler(Class<?> command) {
		assertThat(command).isRecord();
		assertThat(HANDLERS).filteredOn((handler) -> handler.kind() == command).hasSize(1);
	}

	@Test
	void everyHandlerHasACommand() {
		assertThat(HANDLERS.stream().<Class<?>>map(CommandHandler::kind))
			.containsExactlyInAnyOrderElementsOf(commands().toList());
	}

	@Test
	void everyHandlerIsABeanThatSaysTruthfullyWhatItHandles() {
		Map<Class<?>, Class<?>> declared = HANDLERS.stream()
			.collect(Collectors.toMap(Object::getClass,
					(handler) -> ResolvableType.forInstance(handler).as(CommandHandler.class).resolveGeneric(0)));
		assertThat(HANDLERS).allSatisfy((handler) -> {
			assertThat(handler.kind()).isEqualTo(declared.get(handler.getClass()));
			assertThat(handler.getClass()).hasAnnotation(Component.class);
		});
	}

	@Test
	void twoHandlersOfOneCommandAreRefusedAtOnce() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new CommandHandlers(List.of(new ConfirmHandler(), new ConfirmHandler())));
	}

	@Test
	void aCommandWithoutAHandlerIsABug() {
		CommandHandlers handlers = new CommandHandlers(List.of(new ConfirmHandler()));
		assertThatIllegalStateException().isThrownBy(() -> handlers.check(
				new StockCommand.Adjust("inv_1", "wh_1", AdjustmentType.RECEIPT, 1, null, Reference.NONE),
				Instant.EPOCH))
			.withMessageContaining("Adjust");
	}

	@Test
	void aCommandIsCheckedByItsOwnHandler() {
		CommandHandlers handlers = new CommandHandlers(HANDLERS);
		handlers.check(new AllocationCommand.Cancel("alloc_1", "because", Metadata.EMPTY), Instant.EPOCH);
		assertThatRefusalOf(() -> handlers.check(expiringAt(Instant.EPOCH), Instant.EPOCH))
			.isInstanceOf(Refusal.ExpiryOutOfRange.class);
	}

	private static AllocationCommand.Allocate expiringAt(Instant instant) {
		return new AllocationCommand.Allocate(null, new OrderLine("ord_1", "line_1"), "inv_1", 1, Sourcing.from("wh_1"),
				null, new Expiry.At(instant), Metadata.EMPTY);
	}

	private static Stream<Class<?>> leaves(Class<?> type) {
		return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandHandlersTests::leaves)
				: Stream.of(type);
	}

	private static CommandHandler<?> instance(Class<?> type) {
		Constructor<?> constructor = type.getDeclaredConstructors()[0];
		Object[] collaborators = Arrays.stream(constructor.getParameterTypes())
			.map((needed) -> (needed == ExpiryPolicy.class) ? POLICY : mock(needed))
			.toArray();
		return (CommandHandler<?>) BeanUtils.instantiateClass(constructor, collaborators);
	}

}
