package io.holdfast.dialect.fabricv2;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.holdfast.inventory.InventoryQueryService;
import io.holdfast.inventory.WarehouseService;
import io.holdfast.inventory.WarehouseView;
import io.holdfast.kernel.Refusal;
import io.holdfast.kernel.RefusedException;
import io.holdfast.kernel.Snapshots;
import io.holdfast.kernel.TenantId;
import io.holdfast.kernel.WarehouseType;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What fabric's clients call items and warehouses. */
@Component("fabricV2Names")
@RequiredArgsConstructor
class Names {

	private final Snapshots snapshots;

	private final InventoryQueryService inventory;

	private final WarehouseService warehouses;

	/** By sku and by id, the ids of those that are there. */
	Map<String, String> items(TenantId tenant, Collection<String> names) {
		Map<String, String> ids = new LinkedHashMap<>();
		if (!names.isEmpty()) {
			this.snapshots.read(tenant, (now) -> this.inventory.skus(tenant, new HashSet<>(names))).forEach((sku) -> {
				ids.putIfAbsent(sku.itemId(), sku.itemId());
				ids.put(sku.sku(), sku.itemId());
			});
		}
		return ids;
	}

	/** Of the lines that name one. */
	Map<String, String> items(TenantId tenant, List<AllocationItem> lines) {
		return items(tenant, lines.stream().map(AllocationItem::named).flatMap(Stream::ofNullable).toList());
	}

	/**
	 * @throws RefusedException with {@link Refusal.ItemNotFound}
	 */
	static String item(@Nullable String name, Map<String, String> known) {
		String id = (name != null) ? known.get(name) : null;
		if (id == null) {
			throw new RefusedException(new Refusal.ItemNotFound(String.valueOf(name)));
		}
		return id;
	}

	/**
	 * @throws RefusedException with {@link Refusal.WarehouseNotFound}
	 */
	String warehouse(TenantId tenant, String code) {
		return this.warehouses.findByCode(tenant, Set.of(code))
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(new Refusal.WarehouseNotFound(code)))
			.id();
	}

	Set<String> warehouses(TenantId tenant, Set<String> codes) {
		return this.warehouses.findByCode(tenant, codes).stream().map(WarehouseView::id).collect(Collectors.toSet());
	}

	Set<String> vendors(TenantId tenant) {
		return Set.copyOf(this.warehouses.idsOfType(tenant, WarehouseType.VENDOR));
	}

}
