-- The append-only record of everything that happened to stock or to an allocation.
-- on_hand, reserved and safety are the warehouse's level, committed and backordered are the item's.

create table journal (
    tenant_id         varchar(64)  not null,
    inventory_item_id varchar(64)  not null,
    seq               bigint       not null,
    id                varchar(64)  not null,
    at                timestamptz  not null,
    type              varchar(16)  not null,
    warehouse_id      varchar(64),
    on_hand_delta     integer      not null,
    reserved_delta    integer      not null,
    safety_delta      integer      not null,
    committed_delta   bigint       not null,
    backordered_delta bigint       not null,
    on_hand_after     integer,
    reserved_after    integer,
    safety_after      integer,
    committed_after   bigint       not null,
    backordered_after bigint       not null,
    allocation_id     varchar(64),
    order_id          varchar(128),
    status            varchar(16),
    actor             varchar(128) not null,
    reason            varchar(500),
    reference_type    varchar(128),
    reference_number  varchar(128),
    location_id       varchar(128),
    attributes        text         not null,
    constraint journal_pk primary key (tenant_id, inventory_item_id, seq),
    constraint journal_item_fk foreign key (tenant_id, inventory_item_id) references inventory_item (tenant_id, id),
    constraint journal_allocation_fk foreign key (tenant_id, allocation_id) references allocation (tenant_id, id),
    constraint journal_seq_ck check (seq >= 1),
    constraint journal_type_ck check (type in ('RECEIPT', 'ADJUSTMENT', 'RETURN', 'SALE', 'RESERVE', 'RELEASE', 'CONFIRM',
        'CHANGE', 'EXPIRE', 'SAFETY', 'COMMIT', 'UNCOMMIT', 'BACKORDER', 'PROMOTE', 'SPLIT')),
    constraint journal_status_ck check (status in ('PENDING', 'CONFIRMED', 'FULFILLED', 'CANCELLED')),
    constraint journal_warehouse_ck check (warehouse_id is not null
        or (on_hand_delta = 0 and reserved_delta = 0 and safety_delta = 0)),
    constraint journal_after_ck check ((warehouse_id is null) = (on_hand_after is null)
        and (warehouse_id is null) = (reserved_after is null) and (warehouse_id is null) = (safety_after is null)),
    constraint journal_reserved_after_ck check (reserved_after >= 0 and reserved_after <= on_hand_after),
    constraint journal_status_allocation_ck check (status is null or allocation_id is not null),
    constraint journal_attributes_ck check (octet_length(attributes) <= 16384)
);

-- An allocation is released or sold at most once, whatever else goes wrong.
create unique index journal_allocation_end_uk on journal (tenant_id, allocation_id)
    where status in ('CANCELLED', 'FULFILLED');

-- The history of an allocation; of an order; everything, newest first.
create index journal_allocation_ix on journal (tenant_id, allocation_id, seq) where allocation_id is not null;
create index journal_order_ix on journal (tenant_id, order_id, at) where order_id is not null;
create index journal_at_ix on journal (tenant_id, at, inventory_item_id, seq);

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only' using errcode = 'restrict_violation', constraint = 'journal_append_only';
end $$;

create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_refuse_change();
