package io.holdfast.execution;

import java.util.List;
import java.util.Map;

import io.holdfast.consignment.ConsignmentAttributes;
import io.holdfast.consignment.ConsignmentView;
import io.holdfast.consignment.Member;
import io.holdfast.execution.ConsignmentCommand.Line;
import io.holdfast.execution.OrderDocumentsCommand.Repack.Parcel;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a document's new contents come to.
 *
 * @param id the document's; a mere allocation gets one while it is packed
 * @param growth units by item, negative where it loses some
 * @param attributes null if they stay
 */
record Packing(Parcel parcel, String id, Map<String, Long> growth, List<Line> losses, List<Line> gains,
		@Nullable ConsignmentAttributes attributes) {

	static Packing of(Parcel parcel, ConsignmentView before, Workbench bench) {
		Contents contents = new Contents(before);
		List<Line> lines = (parcel.units() != null) ? contents.filledWith(parcel.units(), before.orderId(), bench)
				: List.of();
		return new Packing(parcel, before.id(), (parcel.units() != null) ? contents.growth(parcel.units()) : Map.of(),
				lines.stream().filter((line) -> !contents.grows(line)).toList(),
				lines.stream().filter(contents::grows).toList(), attributes(parcel, before));
	}

	Packing in(String document) {
		return new Packing(this.parcel, document, this.growth, this.losses, this.gains, this.attributes);
	}

	/** Of what has left nothing more is said. */
	private static @Nullable ConsignmentAttributes attributes(Parcel parcel, ConsignmentView before) {
		ConsignmentAttributes after = before.attributes().with(parcel.note());
		if (after.equals(before.attributes())) {
			return null;
		}
		if (before.members().stream().noneMatch((member) -> member.status().isOpen())) {
			Member shipped = before.members().getFirst();
			throw new RefusedException(new Refusal.NotChangeable(shipped.allocationId(), shipped.status()));
		}
		return after;
	}

}
