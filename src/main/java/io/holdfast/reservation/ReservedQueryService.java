package io.holdfast.reservation;

import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.kernel.KeyRange;
import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/** Reservations and allocations as they are stored, to be held against counters. */
@Service
@RequiredArgsConstructor
public class ReservedQueryService {

	private final ReservationRepository reservations;

	/** By item; nothing is reserved of those that are absent. */
	public Map<String, ReservedUnits> units(TenantId tenant, KeyRange items) {
		return this.reservations.units(tenant, items.after(), items.upTo())
			.stream()
			.collect(Collectors.toMap(ReservationRepository.Units::getItemId,
					(units) -> new ReservedUnits(units.getCommitted(), units.getBackordered())));
	}

}
