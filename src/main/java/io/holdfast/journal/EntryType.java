package io.holdfast.journal;

/** What happened. A move to another warehouse is a RELEASE and a RESERVE. */
public enum EntryType {

	RECEIPT, ADJUSTMENT, RETURN, SALE, RESERVE, RELEASE, CONFIRM, CHANGE, EXPIRE, SAFETY, COMMIT, UNCOMMIT, BACKORDER,
	PROMOTE, SPLIT

}
