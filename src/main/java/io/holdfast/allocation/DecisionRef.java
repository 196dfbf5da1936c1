package io.holdfast.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why an allocation is where it is, if Holdfast chose the warehouse.
 *
 * @param id of the decision, which may be about many lines of the order
 * @param line its place among them, from 0
 */
@Embeddable
public record DecisionRef(@Column(name = "decision_id") String id, @Column(name = "decision_line") int line) {
}
