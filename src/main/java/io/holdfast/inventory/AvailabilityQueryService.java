package io.holdfast.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.holdfast.kernel.TenantId;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Service;

/**
 * What can be promised of many items at once: asked by shops for every page they show, so
 * it reads no more than that, in one query.
 */
@Service
@RequiredArgsConstructor
public class AvailabilityQueryService {

	private final AvailabilityRepository levels;

	/** In the order of the skus, each as often as it is asked for. */
	public List<AvailabilityView> of(TenantId tenant, List<String> skus, Instant now) {
		Map<String, List<AvailabilityRepository.Row>> known = this.levels.find(tenant, skus.toArray(String[]::new), now)
			.stream()
			.collect(Collectors.groupingBy(AvailabilityRepository.Row::sku));
		return skus.stream()
			.map((sku) -> known.containsKey(sku) ? AvailabilityView.of(known.get(sku)) : AvailabilityView.unknown(sku))
			.toList();
	}

}
