package io.holdfast.proof;

import java.time.Instant;

/** Writes the journal of one item in one warehouse, for tests, as a keeper would. */
class Entries {

	static final String ITEM = "inv_1";

	private final Model model;

	private Moment now = Moment.FIRST;

	Entries(Model model) {
		this.model = model;
	}

	void receive(Instant at, int units) {
		play(at, "RECEIPT", Delta.onHand(units), null, null, null);
	}

	void promise(Instant at, String allocation, String order, int units, int committed) {
		play(at, "RESERVE", new Delta(0, units, committed, 0), allocation, order, "PENDING");
	}

	void expire(Instant at, String allocation, String order, int units, int committed) {
		play(at, "EXPIRE", new Delta(0, -units, committed, 0), allocation, order, "CANCELLED");
	}

	/** Of an order's reservation. */
	void book(Instant at, String type, String order, int committed, int backordered) {
		play(at, type, new Delta(0, 0, committed, backordered), null, order, null);
	}

	private void play(Instant at, String type, Delta delta, String allocation, String order, String status) {
		Level level = this.now.level("wh_1");
		boolean placed = delta.onHand() != 0 || delta.reserved() != 0;
		boolean own = type.equals("EXPIRE") || type.equals("PROMOTE");
		Entry entry = new Entry(ITEM, this.now.seq() + 1, "tx_" + this.now.seq(), at, type, placed ? "wh_1" : null,
				delta.onHand(), delta.reserved(), 0, delta.committed(), delta.backordered(),
				placed ? level.onHand() + delta.onHand() : null, placed ? level.reserved() + delta.reserved() : null,
				placed ? 0 : null, this.now.committed() + delta.committed(),
				this.now.backordered() + delta.backordered(), allocation, order, status, own ? "system" : "1-0");
		this.now = this.now.after(entry, 0, Instant.MAX);
		this.model.play(entry);
	}

	private record Delta(int onHand, int reserved, int committed, int backordered) {

		static Delta onHand(int units) {
			return new Delta(units, 0, 0, 0);
		}

	}

}
