-- Promises to orders that name no warehouse yet.

create table order_reservation (
    tenant_id    varchar(64)      not null,
    order_id     varchar(128)     not null,
    latitude     double precision,
    longitude    double precision,
    created_at   timestamptz      not null,
    updated_at   timestamptz      not null,
    lock_version bigint           not null,
    constraint order_reservation_pk primary key (tenant_id, order_id),
    constraint order_reservation_coordinates_ck check ((latitude is null) = (longitude is null)),
    constraint order_reservation_latitude_ck check (latitude between -90 and 90),
    constraint order_reservation_longitude_ck check (longitude between -180 and 180)
);

-- Who holds the item's lock may change its lines; the order's row is locked as well where lines come and go.
create table reservation_line (
    tenant_id         varchar(64)  not null,
    order_id          varchar(128) not null,
    inventory_item_id varchar(64)  not null,
    order_item_id     varchar(128) not null,
    quantity          bigint       not null,
    backordered       bigint       not null,
    rejected          bigint       not null,
    priority          integer      not null,
    backorder_date    date,
    backordered_at    timestamptz,
    ordinal           integer      not null,
    lock_version      bigint       not null,
    constraint reservation_line_pk primary key (tenant_id, order_id, inventory_item_id, order_item_id),
    constraint reservation_line_order_fk foreign key (tenant_id, order_id) references order_reservation (tenant_id, order_id),
    constraint reservation_line_item_fk foreign key (tenant_id, inventory_item_id) references inventory_item (tenant_id, id),
    constraint reservation_line_quantity_ck check (quantity > 0),
    constraint reservation_line_backordered_ck check (backordered >= 0),
    constraint reservation_line_rejected_ck check (rejected >= 0 and backordered + rejected <= quantity),
    constraint reservation_line_backordered_at_ck check ((backordered = 0) = (backordered_at is null)),
    constraint reservation_line_ordinal_ck check (ordinal >= 0)
);

-- What is committed to the orders of an item, for the audit and for figures while holds are due.
create index reservation_line_item_ix on reservation_line (tenant_id, inventory_item_id, order_id);

-- Who waits for an item: the most urgent first, then the oldest.
create index reservation_line_backordered_ix on reservation_line
    (tenant_id, inventory_item_id, priority desc, backordered_at, order_id, order_item_id) where backordered > 0;
