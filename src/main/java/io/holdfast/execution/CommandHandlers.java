package io.holdfast.execution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.RefusedException;

import org.springframework.stereotype.Component;

/** Finds the handler of a command. */
@Component
class CommandHandlers {

	private final Map<Class<?>, CommandHandler<?>> byKind;

	CommandHandlers(List<CommandHandler<?>> handlers) {
		this.byKind = handlers.stream().collect(Collectors.toMap(CommandHandler::kind, Function.identity()));
	}

	/**
	 * @throws RefusedException with a {@link io.holdfast.kernel.Refusal.Invalid}
	 */
	void check(Command command, Instant now) {
		handlerOf(command).check(command, now);
	}

	/**
	 * @throws RefusedException having changed nothing
	 */
	Receipt handle(Command command, Actor actor, Workbench bench) {
		return handlerOf(command).handle(command, actor, bench);
	}

	@SuppressWarnings("unchecked")
	private <C extends Command> CommandHandler<C> handlerOf(C command) {
		CommandHandler<?> handler = this.byKind.get(command.getClass());
		if (handler == null) {
			throw new IllegalStateException("Nobody handles " + command.getClass());
		}
		return (CommandHandler<C>) handler;
	}

}
