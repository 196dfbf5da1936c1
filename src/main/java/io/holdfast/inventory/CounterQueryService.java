package io.holdfast.inventory;

import java.util.List;

import io.holdfast.kernel.KeyRange;
import io.holdfast.kernel.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The counters as they are stored, to be held against what they are sums of. */
@Service
@RequiredArgsConstructor
public class CounterQueryService {

	private final InventoryItemRepository items;

	private final EntityManager entities;

	/** In the order of their ids. */
	public List<ItemCounters> items(TenantId tenant, String after, int limit) {
		return this.items.counters(tenant, after, Limit.of(limit));
	}

	public List<LevelCounters> levels(TenantId tenant, KeyRange items) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<LevelCounters> query = builder.createQuery(LevelCounters.class);
		Root<StockLevel> level = query.from(StockLevel.class);
		query
			.select(builder.construct(LevelCounters.class, level.get("itemId"), level.get("warehouseId"),
					level.get("balance").get("onHand"), level.get("balance").get("reserved"),
					level.get("balance").get("safetyStock")))
			.where(builder.equal(level.get("tenantId"), tenant), items.covers(builder, level.get("itemId")))
			.orderBy(builder.asc(level.get("itemId")), builder.asc(level.get("warehouseId")));
		return this.entities.createQuery(query).getResultList();
	}

}
