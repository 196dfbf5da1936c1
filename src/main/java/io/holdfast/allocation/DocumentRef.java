package io.holdfast.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an allocation stands in a document of many.
 *
 * @param line the number of its line, from 1; a line may have several allocations
 */
@Embeddable
public record DocumentRef(@Column(name = "consignment_id") String consignmentId,
		@Column(name = "line_number") int line) {
}
