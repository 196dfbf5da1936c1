package io.holdfast.execution;

import java.util.List;

import io.holdfast.kernel.PublicIds;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.TenantWall;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one transaction that moves stock: behind its tenant's wall, lock all items in one
 * statement, ask the time, release what is due, ask what is known of repeated requests,
 * decide each submission, write, keep the answers, commit. A refusal is an outcome and
 * rolls nothing back.
 */
@Service
@RequiredArgsConstructor
class BatchService {

	private final TenantWall wall;

	private final WorkbenchOpener opener;

	private final Decider decider;

	private final Replays replays;

	private final BatchWriter writer;

	private final PublicIds ids;

	/** The outcomes are in the order of the submissions. */
	@Transactional
	public Settlement execute(TenantId tenant, List<Submission> submissions, Locking locking) {
		this.wall.raise(tenant);
		Workbench bench = this.opener.open(tenant, submissions, locking, this.ids);
		KnownAnswers answers = this.replays.open(tenant,
				submissions.stream()
					.filter((submission) -> !bench.getMissing().concerns(submission))
					.map(Submission::caller)
					.toList());
		List<Outcome> outcomes = submissions.stream()
			.map((submission) -> bench.getMissing().concerns(submission) ? new Outcome.Skipped()
					: decide(submission, answers, bench))
			.toList();
		this.writer.write(bench);
		this.replays.close(tenant, answers, bench.getNow());
		return new Settlement(outcomes, bench.getItems().ids().size(), bench.getExpired());
	}

	private Outcome decide(Submission submission, KnownAnswers answers, Workbench bench) {
		return answers.answer(submission.caller().key(), () -> this.decider.decide(submission, bench));
	}

}
