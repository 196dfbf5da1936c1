package io.holdfast.execution;

import java.time.Instant;

import io.holdfast.kernel.Actor;
import io.holdfast.kernel.RefusedException;

/** Knows one kind of command. */
interface CommandHandler<C extends Command> {

	Class<C> kind();

	/**
	 * Whether the command makes sense at all, whatever the stock: asked of every command
	 * of a submission before any is done.
	 * @throws RefusedException with a {@link io.holdfast.kernel.Refusal.Invalid}
	 */
	default void check(C command, Instant now) {
	}

	/**
	 * Does it.
	 * @throws RefusedException having changed nothing
	 */
	Receipt handle(C command, Actor actor, Workbench bench);

}
