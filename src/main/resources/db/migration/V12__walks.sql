-- Lists in the order of creation, from any place on in both directions: all, of an order, in a warehouse.

create index consignment_created_ix on consignment (tenant_id, created_at, id);
create index consignment_order_created_ix on consignment (tenant_id, order_id, created_at, id);
create index consignment_warehouse_created_ix on consignment (tenant_id, warehouse_id, created_at, id);
create index order_reservation_created_ix on order_reservation (tenant_id, created_at, order_id);

-- Allocations that are in no document; all of them, and those of an order, have an index.
create index allocation_warehouse_alone_ix on allocation (tenant_id, warehouse_id, created_at, id)
    where consignment_id is null and status <> 'CANCELLED';
