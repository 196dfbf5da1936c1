package io.holdfast.execution;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.holdfast.allocation.Allocation;
import io.holdfast.allocation.DecisionRef;
import io.holdfast.consignment.ConsignmentItems;
import io.holdfast.journal.Journal;
import io.holdfast.reservation.Reservations;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Writes what a batch has decided, each table in one JDBC batch. */
@Component
@RequiredArgsConstructor
class BatchWriter {

	private final Journal journal;

	private final ConsignmentItems items;

	private final EntityManager entities;

	/**
	 * Flushed here and not by the commit, so that an error of the commit is known to be
	 * one.
	 */
	void write(Workbench bench) {
		bench.getUnwritten().getLevels().forEach(this.entities::persist);
		writeDecisions(bench.getUnwritten());
		bench.getConsignments().getNewRows().forEach(this.entities::persist);
		bench.getUnwritten().getAllocations().forEach(this.entities::persist);
		write(bench.getReservations());
		bench.getUnwritten().getEvents().values().forEach(this.entities::persist);
		this.journal.append(bench.getUnwritten().getEntries());
		this.entities.flush();
		this.items.remember(bench.getTenant(), bench.getConsignments());
	}

	/** Those that have come to something. */
	private void writeDecisions(Unwritten unwritten) {
		Set<String> used = unwritten.getAllocations()
			.stream()
			.map(Allocation::getDecision)
			.filter(Objects::nonNull)
			.map(DecisionRef::id)
			.collect(Collectors.toSet());
		unwritten.getDecisions()
			.stream()
			.filter((decision) -> used.contains(decision.getId()))
			.forEach(this.entities::persist);
	}

	private void write(Reservations reservations) {
		reservations.getNewOrders().forEach(this.entities::persist);
		reservations.getNewLines().forEach(this.entities::persist);
		reservations.getGoneLines().forEach(this.entities::remove);
		reservations.getGoneOrders().forEach(this.entities::remove);
	}

}
