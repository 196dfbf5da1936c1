-- What other systems have told of orders, and how documents are asked for.

-- Each event once, by the id that its source has given it: who tells it again is told what came of it. Its documents are
-- what it was about; an event that changes none has none.
create table order_event (
    tenant_id varchar(64)   not null,
    source    varchar(64)   not null,
    event_id  varchar(128)  not null,
    order_id  varchar(128)  not null,
    type      varchar(64)   not null,
    actor     varchar(128)  not null,
    at        timestamptz   not null,
    body      text          not null,
    documents varchar(64)[] not null default '{}',
    constraint order_event_pk primary key (tenant_id, source, event_id),
    constraint order_event_body_ck check (octet_length(body) <= 1048576)
);

create index order_event_order_ix on order_event (tenant_id, order_id, at);

-- Lists of documents by the last change: all, or of an order, status, warehouse or reference; and prefixes of orders and
-- references.
create index consignment_updated_ix on consignment (tenant_id, updated_at, id);
create index consignment_order_ix on consignment (tenant_id, order_id varchar_pattern_ops, updated_at, id);
create index consignment_status_ix on consignment (tenant_id, status, updated_at, id);
create index consignment_warehouse_ix on consignment (tenant_id, warehouse_id, updated_at, id);
create index consignment_reference_ix on consignment (tenant_id, reference varchar_pattern_ops, updated_at, id);
create index consignment_root_ix on consignment (tenant_id, root_reference varchar_pattern_ops, updated_at, id);

-- Lists by age, from any place on in both directions: all, or in a warehouse. An order has few.
create index consignment_created_ix on consignment (tenant_id, created_at, id);
create index consignment_warehouse_created_ix on consignment (tenant_id, warehouse_id, created_at, id);
create index order_reservation_created_ix on order_reservation (tenant_id, created_at, order_id);

-- Those that read otherwise than they are stored.
create index consignment_due_ix on consignment (tenant_id, expires_at) where expires_at is not null;

-- Allocations that are in no document are asked for in the same lists, by as few indexes as will do: every step of an
-- allocation pays for each of them. Orders by their prefix too, with no index more than before.
create index allocation_updated_ix on allocation (tenant_id, updated_at, id) where consignment_id is null;
create index allocation_warehouse_ix on allocation (tenant_id, warehouse_id, created_at, id) where consignment_id is null;
drop index allocation_order_ix;
create index allocation_order_ix on allocation (tenant_id, order_id varchar_pattern_ops, created_at, ordinal, id);

-- By which items a document is found: those that are in it or could not be had, also when they have gone on to another, by
-- Holdfast's ids and by what their callers call them. Written once, while the document's own row changes with every step.
create table consignment_item (
    tenant_id      varchar(64)  not null,
    name           varchar(128) not null,
    consignment_id varchar(64)  not null,
    constraint consignment_item_pk primary key (tenant_id, name, consignment_id),
    constraint consignment_item_consignment_fk foreign key (tenant_id, consignment_id)
        references consignment (tenant_id, id)
);

insert into consignment_item (tenant_id, name, consignment_id)
select tenant_id, inventory_item_id, consignment_id from allocation where consignment_id is not null
union
select c.tenant_id, short.line ->> 'itemId', c.id from consignment c, jsonb_array_elements(c.shortages::jsonb) short (line)
union
select c.tenant_id, said.line ->> 'itemId', c.id
from consignment c, jsonb_each(c.attributes::jsonb -> 'lines') said (number, line)
where jsonb_typeof(said.line -> 'itemId') in ('string', 'number') and length(said.line ->> 'itemId') <= 128;
