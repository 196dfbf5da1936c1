package io.holdfast.dialect.fabricv3;

import java.util.List;

import io.holdfast.consignment.Member;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the journal; what their attributes say under fabric's names is shown there,
 * and what else they say beside it.
 */
final class AuditLogs {

	private AuditLogs() {
	}

	static AuditLog of(JournalView entry, Member member, @Nullable String sku) {
		Written said = Written.of(entry.attributes());
		return new AuditLog(member.orderItemId(), entry.id(), type(entry), entry.actor(), entry.at().toString(),
				said.text("source"), entry.reason(), said.text("subReasonCode"), said.text("policyCode"),
				said.text("note"), member.line(), sku, entry.quantity(), said.decimal("amount"),
				said.object("paymentToken").map(Written::toMetadata).orElse(null), updated(said), true,
				said.toMetadata());
	}

	private static @Nullable List<Metadata> updated(Written said) {
		return said.objects("updatedFields")
			.map((fields) -> fields.stream().map(Written::toMetadata).toList())
			.orElse(null);
	}

	private static String type(JournalView entry) {
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
