package io.holdfast.dialect.fabricv2;

import io.holdfast.journal.JournalView;

/** What fabric would call an entry of the journal. */
final class AuditTypes {

	private AuditTypes() {
	}

	static String of(JournalView entry) {
		return switch (entry.type()) {
			case RESERVE -> (entry.status() != null) ? "ALLOCATE" : "REALLOCATE";
			case RELEASE -> (entry.status() != null) ? "CANCEL" : "REALLOCATE";
			case EXPIRE -> "CANCEL";
			case SALE -> "SHIP";
			case CONFIRM -> "CONFIRM";
			case SPLIT -> "SPLIT";
			case CHANGE, RECEIPT, ADJUSTMENT, RETURN, SAFETY, COMMIT, UNCOMMIT, BACKORDER, PROMOTE -> "UPDATE";
		};
	}

}
