-- Units that whoever serves an order has put off though there may be some: not promised, and waited for as soon as more
-- arrive.

alter table reservation_line
    add column deferred bigint not null default 0,
    drop constraint reservation_line_rejected_ck,
    add constraint reservation_line_rejected_ck check (rejected >= 0),
    add constraint reservation_line_deferred_ck check (deferred >= 0),
    add constraint reservation_line_promised_ck check (backordered + rejected + deferred <= quantity);

create index reservation_line_deferred_ix on reservation_line
    (tenant_id, inventory_item_id, priority desc, order_id, order_item_id) where deferred > 0;
