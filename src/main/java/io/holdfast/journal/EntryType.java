package io.holdfast.journal;

/** What happened. A move to another warehouse is a RELEASE and a RESERVE. */
public enum EntryType {

	RECEIPT, ADJUSTMENT, RETURN, SALE, RESERVE, RELEASE, CONFIRM, CHANGE, EXPIRE, SAFETY, COMMIT, UNCOMMIT, BACKORDER,
	PROMOTE, SPLIT;

	/** Whether it is about what an order is promised without a warehouse. */
	public boolean isOfReservation() {
		return this == COMMIT || this == UNCOMMIT || this == BACKORDER || this == PROMOTE;
	}

}
