package io.holdfast.dialect.fabricv3;

import java.util.List;

import io.holdfast.consignment.Member;
import io.holdfast.dialect.PaymentTokens;
import io.holdfast.journal.JournalView;
import io.holdfast.kernel.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of the journal; what their attributes say under fabric's names is shown there.
 */
final class AuditLogs {

	private AuditLogs() {
	}

	static AuditLog of(JournalView entry, Member member, @Nullable String sku) {
		ObjectNode said = PaymentTokens.masked(entry.attributes().toTree());
		return new AuditLog(member.orderItemId(), entry.id(), type(entry), entry.actor(), entry.at().toString(),
				Trees.text(said, "source"), entry.reason(), Trees.text(said, "subReasonCode"),
				Trees.text(said, "policyCode"), Trees.text(said, "note"), member.line(), sku, entry.quantity(),
				Trees.decimal(said, "amount"), Trees.object(said, "paymentToken"), updated(said), true,
				Metadata.of(said));
	}

	private static @Nullable List<Metadata> updated(ObjectNode said) {
		return said.path("updatedFields").isArray() ? said.path("updatedFields")
			.valueStream()
			.filter(ObjectNode.class::isInstance)
			.map((field) -> Metadata.of((ObjectNode) field))
			.toList() : null;
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
