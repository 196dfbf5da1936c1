package io.holdfast.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.holdfast.support.OwnDatabase;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

import static org.awaitility.Awaitility.await;

/**
 * Does one fault, starts again what it has killed, as a supervisor would, and waits until
 * all copies say that they are ready and work goes on: that they find their way back by
 * themselves.
 */
@RequiredArgsConstructor
@Slf4j
class Saboteur {

	private static final Duration RECOVERY = Duration.ofSeconds(60);

	/** So much is done after a fault before it counts as over. */
	private static final int WORK = 10;

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private static final Duration NOTICED = Duration.ofSeconds(15);

	/** Undisturbed work after each fault. */
	private static final Duration CALM = Duration.ofSeconds(2);

	private final OwnDatabase database;

	private final List<Copy> copies;

	private final Outsider outsider;

	private final Acts acts;

	Outage inflict(Fault fault) {
		log.info("Now: {}", fault.getDescription());
		Instant begin = Instant.now();
		try {
			act(fault);
			awaitReady();
			Instant recovered = Instant.now();
			awaitWork();
			Thread.sleep(CALM);
			return new Outage(fault, begin, recovered, Instant.now());
		}
		catch (InterruptedException | SQLException ex) {
			throw new IllegalStateException(fault.getDescription(), ex);
		}
	}

	void awaitReady() {
		await().atMost(RECOVERY).until(() -> this.copies.stream().allMatch(Copy::isReady));
	}

	/** A copy that has just begun is slow at first. */
	private void awaitWork() {
		long before = this.acts.done();
		await().atMost(RECOVERY).until(() -> this.acts.done() >= before + WORK);
	}

	private void act(Fault fault) throws InterruptedException, SQLException {
		switch (fault) {
			case KILL_COPY_1 -> restart(this.copies.subList(0, 1));
			case KILL_COPY_2 -> restart(this.copies.subList(1, 2));
			case KILL_BOTH_COPIES -> restart(this.copies);
			case KILL_DATABASE -> {
				this.database.kill();
				awaitNotReady();
				this.database.start();
			}
			case KILL_ALL -> {
				this.database.kill();
				this.copies.forEach(Copy::kill);
				this.database.start();
				this.copies.forEach(Copy::start);
			}
			case PAUSE_DATABASE -> pause();
			case LOCK_TABLE -> this.outsider.lock("lock table allocation in access exclusive mode");
			case TAKE_CONNECTIONS -> this.outsider.takeConnections(this::awaitNotReady);
			case LOCK_HOT_ITEM -> this.outsider.lock("select 1 from inventory_item where id = 'inv_hot' for update");
			case LOCK_COLD_ITEM -> this.outsider.lock("select 1 from inventory_item where id = 'inv_1' for update");
		}
	}

	private void pause() throws InterruptedException {
		Instant end = Instant.now().plus(PAUSE);
		this.database.freeze();
		try {
			awaitNotReady();
			if (Instant.now().isBefore(end)) {
				Thread.sleep(Duration.between(Instant.now(), end));
			}
		}
		finally {
			this.database.thaw();
		}
	}

	private static void restart(List<Copy> copies) {
		copies.forEach(Copy::kill);
		copies.forEach(Copy::start);
	}

	/** Whoever routes requests can see that it is the database. */
	private void awaitNotReady() {
		await().atMost(NOTICED).until(() -> this.copies.stream().allMatch(Copy::isNotReady));
	}

}
