package io.holdfast.dialect.fabricv2;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.holdfast.consignment.ConsignmentFilter.Choice;
import io.holdfast.consignment.ConsignmentStatus;

/** What fabric calls the places where a document may stand. */
final class StatusCodes {

	static final String ALL = "ALLOCATED|PENDING_DROP|PENDING_PICK|SHIPPED|PARTIALLY_SHIPPED|REALLOCATED|CANCELLED|"
			+ "PARTIALLY_CANCELLED";

	private StatusCodes() {
	}

	static String of(ConsignmentStatus status, boolean ofVendor) {
		return switch (status) {
			case PENDING -> "ALLOCATED";
			case CONFIRMED -> ofVendor ? "PENDING_DROP" : "PENDING_PICK";
			case FULFILLED -> "SHIPPED";
			case PARTIALLY_FULFILLED -> "PARTIALLY_SHIPPED";
			case MOVED -> "REALLOCATED";
			case CANCELLED, SHORT -> "CANCELLED";
			case PARTIALLY_CANCELLED -> "PARTIALLY_CANCELLED";
		};
	}

	/**
	 * What reads as this code.
	 * @param vendors the warehouses of vendors
	 */
	static List<Choice> choices(String code, Set<String> vendors) {
		return switch (code.toUpperCase(Locale.ROOT)) {
			case "ALLOCATED" -> List.of(anywhere(ConsignmentStatus.PENDING));
			case "PENDING_DROP" -> List.of(new Choice(ConsignmentStatus.CONFIRMED, vendors, Set.of()));
			case "PENDING_PICK" -> List.of(new Choice(ConsignmentStatus.CONFIRMED, null, vendors));
			case "SHIPPED" -> List.of(anywhere(ConsignmentStatus.FULFILLED));
			case "PARTIALLY_SHIPPED" -> List.of(anywhere(ConsignmentStatus.PARTIALLY_FULFILLED));
			case "REALLOCATED" -> List.of(anywhere(ConsignmentStatus.MOVED));
			case "CANCELLED" -> List.of(anywhere(ConsignmentStatus.CANCELLED), anywhere(ConsignmentStatus.SHORT));
			case "PARTIALLY_CANCELLED" -> List.of(anywhere(ConsignmentStatus.PARTIALLY_CANCELLED));
			default -> List.of();
		};
	}

	private static Choice anywhere(ConsignmentStatus status) {
		return new Choice(status, null, Set.of());
	}

}
