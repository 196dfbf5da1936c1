-- Documents of many lines: some allocations of one order in one warehouse that other APIs show as one.

-- Numbers for people. Taken fifty at a time, so that gaps are ordinary.
create sequence consignment_number increment by 50;

-- Locked by every batch that changes one of its allocations: status and expiry follow from all of them.
-- Who asks for a document asks by its own id or by the reference that its owner has given it.
create table consignment (
    tenant_id           varchar(64)   not null,
    id                  varchar(64)   not null,
    order_id            varchar(128)  not null,
    warehouse_id        varchar(64),
    number              bigint        not null,
    reference           varchar(128)  not null,
    root_reference      varchar(128)  not null,
    parent_id           varchar(64),
    former_warehouses   varchar(64)[] not null,
    attributes          text          not null,
    shortages           text          not null,
    status              varchar(32)   not null,
    expires_at          timestamptz,
    revision            integer       not null,
    ordinal             integer       not null,
    created_at          timestamptz   not null,
    updated_at          timestamptz   not null,
    lock_version        bigint        not null,
    constraint consignment_pk primary key (tenant_id, id),
    constraint consignment_warehouse_fk foreign key (tenant_id, warehouse_id) references warehouse (tenant_id, id),
    constraint consignment_parent_fk foreign key (tenant_id, parent_id) references consignment (tenant_id, id),
    constraint consignment_status_ck check (status in ('PENDING', 'CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED',
        'PARTIALLY_CANCELLED', 'CANCELLED', 'MOVED', 'SHORT')),
    constraint consignment_place_ck check (warehouse_id is not null or status = 'SHORT'),
    constraint consignment_attributes_ck check (octet_length(attributes) <= 262144),
    constraint consignment_revision_ck check (revision >= 1),
    constraint consignment_ordinal_ck check (ordinal >= 0)
);

-- A line of a document is the allocations of its number.
alter table allocation
    add column consignment_id varchar(64),
    add column line_number integer,
    add constraint allocation_consignment_fk foreign key (tenant_id, consignment_id) references consignment (tenant_id, id),
    add constraint allocation_line_ck check ((consignment_id is null) = (line_number is null) and line_number >= 1);

create index allocation_consignment_ix on allocation (tenant_id, consignment_id, line_number)
    where consignment_id is not null;

-- A part that was split off: so many units that were another allocation's.
alter table journal
    add column split_from_id varchar(64),
    add column split_quantity integer,
    add constraint journal_split_fk foreign key (tenant_id, split_from_id) references allocation (tenant_id, id),
    add constraint journal_split_ck check ((type = 'SPLIT') = (split_from_id is not null)
        and (type = 'SPLIT') = (split_quantity is not null) and split_quantity > 0);

create index journal_split_ix on journal (tenant_id, split_from_id) where split_from_id is not null;
