-- The answers to requests that carry a key: kept in the transaction that has the effect.

create table idempotency_key (
    tenant_id   varchar(64)  not null,
    key         varchar(255) not null,
    fingerprint varchar(64)  not null,
    answer      text         not null,
    created_at  timestamptz  not null,
    constraint idempotency_key_pk primary key (tenant_id, key)
);

-- What is old enough to be forgotten.
create index idempotency_key_created_ix on idempotency_key (tenant_id, created_at);
