package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.function.Supplier;

import io.holdfast.consignment.ConsignmentView;
import io.holdfast.dialect.RequestProblemException;
import io.holdfast.execution.AnswerService;
import io.holdfast.execution.Command;
import io.holdfast.execution.CommandService;
import io.holdfast.execution.ConsignmentReceipt;
import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Submits what follows from a look at documents. Where the look says no, this very
 * request may have brought that about before: then its answer stands.
 */
@Component("fabricV2DocumentChanges")
@RequiredArgsConstructor
class DocumentChanges {

	private static final int ATTEMPTS = 5;

	private final CommandService commands;

	private final AnswerService answers;

	/**
	 * The documents as the last command has left them. Looks again where they have
	 * changed since the look.
	 */
	List<ConsignmentView> make(Caller caller, Supplier<List<? extends Command>> look) {
		for (int i = 1; true; i++) {
			try {
				return attempt(caller, look).getLast().consignments();
			}
			catch (RefusedException ex) {
				if (i == ATTEMPTS || !(ex.refusal() instanceof Refusal.Outrun)) {
					throw ex;
				}
			}
		}
	}

	private List<ConsignmentReceipt> attempt(Caller caller, Supplier<List<? extends Command>> look) {
		List<? extends Command> commands;
		try {
			commands = look.get();
		}
		catch (RefusedException | RequestProblemException ex) {
			return this.answers.ofDocuments(caller).orElseThrow(() -> ex);
		}
		return this.commands.submitDocuments(caller, commands);
	}

}
