package io.holdfast.support;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.holdfast.kernel.IdSource;

/**
 * The real source of ids until a test writes down the next ones, without their prefixes.
 */
public class TestIds implements IdSource {

	private final IdSource real;

	private final Queue<String> scripted = new ConcurrentLinkedQueue<>();

	TestIds(IdSource real) {
		this.real = real;
	}

	@Override
	public String next() {
		String next = this.scripted.poll();
		return (next != null) ? next : this.real.next();
	}

	public void script(String... next) {
		this.scripted.addAll(List.of(next));
	}

	void reset() {
		this.scripted.clear();
	}

}
