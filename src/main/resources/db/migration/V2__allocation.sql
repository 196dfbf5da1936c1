-- Promises of stock to order items.

create table allocation (
    tenant_id         varchar(64)  not null,
    id                varchar(64)  not null,
    order_id          varchar(128) not null,
    order_item_id     varchar(128) not null,
    inventory_item_id varchar(64)  not null,
    warehouse_id      varchar(64)  not null,
    quantity          integer      not null,
    status            varchar(16)  not null,
    expires_at        timestamptz,
    expired_at        timestamptz,
    metadata          text         not null,
    revision          integer      not null,
    ordinal           integer      not null,
    created_at        timestamptz  not null,
    updated_at        timestamptz  not null,
    lock_version      bigint       not null,
    constraint allocation_pk primary key (tenant_id, id),
    constraint allocation_stock_level_fk foreign key (tenant_id, inventory_item_id, warehouse_id)
        references stock_level (tenant_id, inventory_item_id, warehouse_id),
    constraint allocation_quantity_ck check (quantity > 0),
    constraint allocation_status_ck check (status in ('PENDING', 'CONFIRMED', 'FULFILLED', 'CANCELLED')),
    constraint allocation_expires_at_ck check (expires_at is null or status = 'PENDING'),
    constraint allocation_expired_at_ck check (expired_at is null or status = 'CANCELLED'),
    constraint allocation_metadata_ck check (octet_length(metadata) <= 16384),
    constraint allocation_revision_ck check (revision >= 1),
    constraint allocation_ordinal_ck check (ordinal >= 0)
);

-- Lists, newest first; of one order; of one item. The ordinal tells apart those that one request made at one instant.
create index allocation_created_ix on allocation (tenant_id, created_at, ordinal, id);
create index allocation_order_ix on allocation (tenant_id, order_id, created_at, ordinal, id);
create index allocation_item_ix on allocation (tenant_id, inventory_item_id, created_at, ordinal, id);

-- Holds that may be due: asked by every batch for the items it has locked, and by every read of an item's figures.
-- Of a refused promise nothing but this index is read, to tell what is held and when it may come free.
create index allocation_due_ix on allocation (tenant_id, inventory_item_id, expires_at, id) include (quantity)
    where status = 'PENDING';

-- What is open, counted by tenant for its operator and for its limit. Nothing but this index is read for it.
create index allocation_open_ix on allocation (tenant_id, expires_at) include (quantity) where status = 'PENDING';
