package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may happen to an item next, as things stood: where units come from that are
 * promised, and where those go that come back.
 */
record Rules(Moment item, Standing.Stage order) {

	void check(Entry entry) {
		Moment after = this.item.after(entry, 0, this.item.soonestExpiry());
		assertThat(after.committed()).as("what is committed after %s", entry).isEqualTo(entry.committedAfter());
		assertThat(after.backordered()).as("what is waited for after %s", entry).isEqualTo(entry.backorderedAfter());
		assertThat(this.order.open() + entry.committedDelta()).as("what is open to the order at %s", entry)
			.isNotNegative();
		assertThat(this.order.backordered() + entry.backorderedDelta()).as("what the order waits for at %s", entry)
			.isNotNegative();
		assertThat(entry.orderId() != null || (entry.committedDelta() == 0 && entry.backorderedDelta() == 0))
			.as("for an order at %s", entry)
			.isTrue();
		if (entry.isOfReservation()) {
			assertPromised(entry);
		}
		else {
			assertMoved(entry, after);
		}
	}

	/** Nothing is committed twice. */
	private void assertPromised(Entry entry) {
		assertThat(entry.committedDelta()).as("never more than was free, at %s", entry)
			.isLessThanOrEqualTo(this.item.available());
		switch (entry.type()) {
			case "COMMIT" -> assertThat(entry.committedDelta()).as(entry.toString()).isPositive();
			case "UNCOMMIT" -> assertThat(entry.committedDelta()).as(entry.toString()).isNegative();
			case "BACKORDER" -> assertThat(entry.committedDelta()).as(entry.toString()).isZero();
			default -> {
				assertThat(entry.type()).as(entry.toString()).isEqualTo("PROMOTE");
				assertThat(entry.committedDelta()).as(entry.toString())
					.isPositive()
					.isEqualTo(-entry.backorderedDelta());
			}
		}
	}

	private void assertMoved(Entry entry, Moment after) {
		Level level = this.item.level(entry.warehouseId());
		assertThat(after.level(entry.warehouseId())).as("the figures after %s", entry)
			.isEqualTo(new Level(entry.onHandAfter(), entry.reservedAfter(), entry.safetyAfter()));
		assertThat(entry.reservedAfter()).as("what is promised at %s", entry).isBetween(0, entry.onHandAfter());
		assertThat(entry.backorderedDelta()).as("what is waited for at %s", entry).isZero();
		if (entry.reservedDelta() > 0) {
			assertThat(entry.reservedDelta()).as("never more than was free, at %s", entry)
				.isLessThanOrEqualTo(Math.min(level.available(), Claim.of(this.item, this.order).promisable()));
		}
		if (entry.onHandDelta() < 0 && entry.reservedDelta() == 0) {
			assertThat(this.item.free() - after.free()).as("nothing is lost that is committed, at %s", entry)
				.isLessThanOrEqualTo(this.item.available());
		}
		assertThat(entry.committedDelta()).as("what the order's reservation gives or takes, at %s", entry)
			.isBetween(leastGivenBack(entry), mostGivenBack(entry));
	}

	/**
	 * All of it, if something is open; else the order may have allocated more than it had
	 * reserved.
	 */
	private int leastGivenBack(Entry entry) {
		return (entry.allocatedDelta() < 0 && this.order.open() == 0) ? 0 : mostGivenBack(entry);
	}

	/** What is allocated uses up what is open first, and nothing else does. */
	private int mostGivenBack(Entry entry) {
		return -Math.min(entry.allocatedDelta(), this.order.open());
	}

}
