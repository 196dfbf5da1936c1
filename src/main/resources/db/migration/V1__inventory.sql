-- Where stock is and how much of it there is. Every key starts with the tenant.

create table warehouse (
    tenant_id    varchar(64)      not null,
    id           varchar(64)      not null,
    code         varchar(64)      not null,
    name         varchar(500)     not null,
    type         varchar(16)      not null,
    priority     integer,
    latitude     double precision,
    longitude    double precision,
    active       boolean          not null,
    created_at   timestamptz      not null,
    updated_at   timestamptz      not null,
    lock_version bigint           not null,
    constraint warehouse_pk primary key (tenant_id, id),
    constraint warehouse_code_uk unique (tenant_id, code),
    constraint warehouse_type_ck check (type in ('DC', 'STORE', 'VENDOR')),
    constraint warehouse_coordinates_ck check ((latitude is null) = (longitude is null)),
    constraint warehouse_latitude_ck check (latitude between -90 and 90),
    constraint warehouse_longitude_ck check (longitude between -180 and 180)
);

-- The unit of locking: who holds this row's lock may change its counters, its levels and its allocations.
-- Counters change all the time and no index has them: pages keep room, so that a change is made in place.
-- warehouse_available is the sum of what each level has available, kept here so that a promise need not read every level.
create table inventory_item (
    tenant_id           varchar(64)  not null,
    id                  varchar(64)  not null,
    sku                 varchar(128) not null,
    name                varchar(500) not null,
    metadata            text         not null,
    revision            integer      not null,
    on_hand             bigint       not null,
    reserved            bigint       not null,
    committed           bigint       not null,
    backordered         bigint       not null,
    warehouse_available bigint       not null,
    journal_seq         bigint       not null,
    created_at          timestamptz  not null,
    updated_at          timestamptz  not null,
    lock_version        bigint       not null,
    constraint inventory_item_pk primary key (tenant_id, id),
    constraint inventory_item_sku_uk unique (tenant_id, sku),
    constraint inventory_item_metadata_ck check (octet_length(metadata) <= 16384),
    constraint inventory_item_revision_ck check (revision >= 1),
    constraint inventory_item_reserved_ck check (reserved >= 0 and reserved <= on_hand),
    constraint inventory_item_committed_ck check (committed >= 0),
    -- Nothing is free for others while an order waits for it.
    constraint inventory_item_backordered_ck check (backordered >= 0 and (backordered = 0 or warehouse_available <= committed)),
    constraint inventory_item_available_ck check (warehouse_available >= 0 and warehouse_available <= on_hand - reserved),
    constraint inventory_item_journal_seq_ck check (journal_seq >= 0)
) with (fillfactor = 50);

create table stock_level (
    tenant_id         varchar(64) not null,
    inventory_item_id varchar(64) not null,
    warehouse_id      varchar(64) not null,
    on_hand           integer     not null,
    reserved          integer     not null,
    safety_stock      integer     not null,
    lock_version      bigint      not null,
    constraint stock_level_pk primary key (tenant_id, inventory_item_id, warehouse_id),
    constraint stock_level_item_fk foreign key (tenant_id, inventory_item_id) references inventory_item (tenant_id, id),
    constraint stock_level_warehouse_fk foreign key (tenant_id, warehouse_id) references warehouse (tenant_id, id),
    constraint stock_level_reserved_ck check (reserved >= 0 and reserved <= on_hand),
    constraint stock_level_safety_stock_ck check (safety_stock >= 0)
) with (fillfactor = 50);
