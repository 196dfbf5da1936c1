package io.holdfast.proof;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.holdfast.support.Api;
import io.holdfast.support.Api.Answer;
import lombok.extern.slf4j.Slf4j;
import tools.jackson.databind.node.MissingNode;

/** Does one thing after the other, some of them twice, and writes down what it heard. */
@Slf4j
class Client {

	private final int number;

	private final Api api;

	private final Acts acts;

	private final Random random;

	private final List<Attempt> history = new ArrayList<>();

	Client(int number, Api api, Acts acts, long seed) {
		this.number = number;
		this.api = api;
		this.acts = acts;
		this.random = new Random(seed + number);
	}

	List<Attempt> run(int acts) {
		for (int i = 0; i < acts; i++) {
			String key = this.number + "-" + i;
			Act act = this.acts.next(this.random, key);
			Attempt attempt = attempt(act, key);
			// As a caller does who has not heard the answer, or has not trusted it.
			for (int again = 0; again < 5 && (attempt.status() == 503 || attempt.status() == Attempt.NO_ANSWER
					|| this.random.nextInt(4) == 0); again++) {
				attempt = attempt(act, key);
			}
		}
		return this.history;
	}

	private Attempt attempt(Act act, String key) {
		Instant invoked = Instant.now();
		Attempt attempt = answered(act, key, invoked);
		this.history.add(attempt);
		if (attempt.isDone() && act.kind() == Act.Kind.CREATE) {
			this.acts.made(attempt.data().path("id").asString());
		}
		return attempt;
	}

	private Attempt answered(Act act, String key, Instant invoked) {
		Api keyed = this.api.with("Idempotency-Key", key);
		try {
			Answer answer = act.kind().isPost() ? keyed.post(act.path(), act.body())
					: keyed.put(act.path(), act.body());
			return new Attempt(act, key, invoked, Instant.now(), answer.status(), answer.json());
		}
		catch (UncheckedIOException ex) {
			log.info("No answer to {} under the key {}", act, key, ex);
			return new Attempt(act, key, invoked, Instant.now(), Attempt.NO_ANSWER, MissingNode.getInstance());
		}
	}

}
