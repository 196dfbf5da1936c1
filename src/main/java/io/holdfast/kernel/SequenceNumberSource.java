package io.holdfast.kernel;

import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database for fifty numbers at a time; those that are left when the service
 * ends are never used.
 */
@Component
@RequiredArgsConstructor
class SequenceNumberSource implements NumberSource {

	/** As the sequence has it. */
	private static final int AT_ONCE = 50;

	private final JdbcClient jdbc;

	private long next;

	private int left;

	@Override
	public synchronized long next() {
		if (this.left == 0) {
			this.next = this.jdbc.sql("select nextval('consignment_number')").query(Long.class).single();
			this.left = AT_ONCE;
		}
		this.left--;
		return this.next++;
	}

}
