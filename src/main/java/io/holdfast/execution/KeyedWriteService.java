package io.holdfast.execution;

import java.util.List;
import java.util.function.Supplier;

import io.holdfast.kernel.Caller;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.TenantWall;
import io.holdfast.kernel.TimeSource;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes reference data under a request's key, in one transaction. The work is done
 * first, since keys are the last that a transaction locks: so it may have to be undone.
 */
@Service
@RequiredArgsConstructor
class KeyedWriteService {

	private final TenantWall wall;

	private final Replays replays;

	private final TimeSource time;

	/**
	 * @throws AnsweredBeforeException if the key is known; nothing was done then
	 */
	@Transactional
	public Outcome write(Caller caller, Supplier<Receipt> work) {
		this.wall.raise(caller.tenant());
		Outcome done = new Outcome.Done(List.of(new Result.Accepted(work.get())));
		Outcome answer = answer(caller, done);
		if (answer != done) {
			throw new AnsweredBeforeException(answer);
		}
		return done;
	}

	/** Keeps a refusal, unless the same request was answered meanwhile. */
	@Transactional
	public Outcome refuse(Caller caller, Refusal refusal) {
		this.wall.raise(caller.tenant());
		return answer(caller, new Outcome.Refused(refusal));
	}

	private Outcome answer(Caller caller, Outcome decided) {
		KnownAnswers answers = this.replays.open(caller.tenant(), List.of(caller));
		Outcome outcome = answers.answer(caller.key(), () -> decided);
		this.replays.close(caller.tenant(), answers, this.time.now());
		return outcome;
	}

}
