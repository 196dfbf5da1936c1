package io.holdfast.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import io.holdfast.inventory.ImportStatus;
import io.holdfast.inventory.ImportedLine;
import io.holdfast.inventory.StockImportService;
import io.holdfast.inventory.StockImportView;
import io.holdfast.kernel.Caller;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The door for stock that comes as a file. It is kept as it comes, so that it may be
 * larger than memory, and is counted once all of it is there.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class ImportService {

	/** How many lines are kept and counted as one. */
	static final int PART = 1000;

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private static final Duration POLL = Duration.ofMillis(200);

	private final StockImportService imports;

	private final ImportRunner runner;

	/**
	 * Keeps all lines, and begins to count them.
	 * @param id the import's id where the caller knows it, else null
	 * @param lines what they throw leaves nothing behind
	 * @return how far it is: nothing is counted yet
	 */
	public StockImportView receive(Caller caller, @Nullable String id, Iterator<ImportedLine> lines) {
		String begun = this.imports.begin(caller.tenant(), id, caller.actor());
		try {
			for (int number = 1; lines.hasNext(); number++) {
				this.imports.receive(caller.tenant(), begun, number, next(lines));
			}
			StockImportView view = this.imports.received(caller.tenant(), begun);
			this.runner.start(caller.tenant(), begun);
			return view;
		}
		catch (RuntimeException ex) {
			discard(caller, begun, ex);
			throw ex;
		}
	}

	private static List<ImportedLine> next(Iterator<ImportedLine> lines) {
		List<ImportedLine> part = new ArrayList<>(PART);
		while (part.size() < PART && lines.hasNext()) {
			part.add(lines.next());
		}
		return part;
	}

	/** Where even that fails, it is forgotten after a while. */
	private void discard(Caller caller, String id, RuntimeException reason) {
		try {
			this.imports.discard(caller.tenant(), id);
		}
		catch (RuntimeException ex) {
			reason.addSuppressed(ex);
		}
	}

	/**
	 * How far it is once it is done, or after ten minutes. It was accepted: that nobody
	 * can be asked meanwhile is no answer.
	 */
	public StockImportView await(Caller caller, StockImportView received) {
		long start = System.nanoTime();
		StockImportView view = received;
		while (view.status() != ImportStatus.COMPLETED && System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
			LockSupport.parkNanos(POLL.toNanos());
			view = ask(caller, view);
		}
		return view;
	}

	private StockImportView ask(Caller caller, StockImportView last) {
		try {
			return this.imports.get(caller.tenant(), last.id());
		}
		catch (RuntimeException ex) {
			log.warn("Import {} is under way, and can't be asked for now: {}", last.id(), ex.toString());
			return last;
		}
	}

}
