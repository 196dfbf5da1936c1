package io.holdfast.proof;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import tools.jackson.databind.node.MissingNode;

/**
 * Does one thing after the other, some of them twice, and writes down what it heard. It
 * asks one copy of the service after the other.
 */
@RequiredArgsConstructor
@Slf4j
class Client {

	private final int number;

	private final List<Api> copies;

	private final Acts acts;

	private final Patience patience;

	private final List<Attempt> history = new ArrayList<>();

	/** Act by act, as long as he should go on. */
	List<Attempt> run(long seed, IntPredicate more) {
		Random random = new Random(seed + this.number);
		for (int i = 0; more.test(i); i++) {
			// One of its own for each act: no answer has a say in what comes next.
			act(i, new Random(random.nextLong()));
			this.patience.beforeNext();
		}
		return this.history;
	}

	private void act(int number, Random random) {
		String key = this.number + "-" + number;
		Act act = this.acts.next(random, key);
		Attempt attempt = attempt(act, key, this.copies.get(number % this.copies.size()));
		// As a caller does who has not heard the answer, or has not trusted it.
		for (int i = 1; i < this.patience.tries() && (attempt.isToRepeat() || random.nextInt(4) == 0); i++) {
			if (attempt.isToRepeat()) {
				this.patience.beforeRepeat();
			}
			attempt = attempt(act, key, this.copies.get((number + i) % this.copies.size()));
		}
	}

	private Attempt attempt(Act act, String key, Api copy) {
		Instant invoked = Instant.now();
		Attempt attempt = answered(act, key, copy, invoked);
		this.history.add(attempt);
		this.acts.heard(attempt);
		return attempt;
	}

	private static Attempt answered(Act act, String key, Api copy, Instant invoked) {
		Api keyed = copy.with("Idempotency-Key", key).with("X-Actor-Id", key);
		try {
			Answer answer = switch (act.kind().method()) {
				case "POST" -> keyed.post(act.path(), act.body());
				case "PUT" -> keyed.put(act.path(), act.body());
				default -> keyed.delete(act.path());
			};
			return new Attempt(act, key, invoked, Instant.now(), answer.status(), answer.json());
		}
		catch (UncheckedIOException ex) {
			log.info("No answer to {} under the key {}: {}", act, key, ex.getCause().toString());
			return new Attempt(act, key, invoked, Instant.now(), Attempt.NO_ANSWER, MissingNode.getInstance());
		}
	}

}
