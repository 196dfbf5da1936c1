-- Why promises are where they are, where Holdfast chose the warehouse: what it knew of an order at that moment, and what
-- it made of it.

create table sourcing_decision (
    tenant_id  varchar(64) not null,
    id         varchar(64) not null,
    decision   text        not null,
    created_at timestamptz not null,
    constraint sourcing_decision_pk primary key (tenant_id, id)
);

alter table allocation
    add column decision_id varchar(64),
    add column decision_line integer,
    add constraint allocation_decision_fk foreign key (tenant_id, decision_id) references sourcing_decision (tenant_id, id),
    add constraint allocation_decision_ck check ((decision_id is null) = (decision_line is null) and decision_line >= 0);
