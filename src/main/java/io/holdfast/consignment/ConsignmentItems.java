package io.holdfast.consignment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Remembers by which items documents are found: those that were ever in one, or could not
 * be had, by their ids and by what its caller has called them.
 */
@Component
@RequiredArgsConstructor
public class ConsignmentItems {

	/** A longer one is no name. */
	private static final int LONGEST = 128;

	private final ConsignmentRepository consignments;

	/** Of what a batch has made of its documents, once their rows are there. */
	public void remember(TenantId tenant, Consignments documents) {
		List<Name> names = documents.newNames().sorted(Comparator.comparing(Name::name)).toList();
		if (!names.isEmpty()) {
			this.consignments.remember(tenant, names.stream().map(Name::name).toArray(String[]::new),
					names.stream().map(Name::consignmentId).toArray(String[]::new));
		}
	}

	static Stream<Name> of(ConsignmentView document) {
		return Stream
			.of(document.members().stream().map(Member::itemId), document.shortages().stream().map(Shortage::itemId),
					document.attributes().itemNames().filter((name) -> name.length() <= LONGEST))
			.flatMap((names) -> names)
			.map((name) -> new Name(name, document.id()));
	}

	/** What an item is called in a document. */
	record Name(String name, String consignmentId) {
	}

}
