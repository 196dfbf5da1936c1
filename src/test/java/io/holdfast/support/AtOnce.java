package io.holdfast.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Has many do something at the same moment. */
public final class AtOnce {

	private AtOnce() {
	}

	/** The results in the order of the callers, 0 and up. */
	public static <T> List<T> run(int callers, IntFunction<T> act) {
		List<Callable<T>> acts = new ArrayList<>();
		for (int i = 0; i < callers; i++) {
			int caller = i;
			acts.add(() -> act.apply(caller));
		}
		return run(acts);
	}

	public static <T> List<T> run(List<Callable<T>> acts) {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> futures = acts.stream().map((act) -> executor.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
