-- The answers to requests that carry a key: taken and answered in the transaction that has the effect.
-- Answers are not indexed and pages keep some room, so that giving one is an update in place.

create table idempotency_key (
    tenant_id   varchar(64)  not null,
    key         varchar(255) not null,
    fingerprint varchar(64)  not null,
    answer      text,
    created_at  timestamptz  not null,
    constraint idempotency_key_pk primary key (tenant_id, key)
) with (fillfactor = 70);

-- What is old enough to be forgotten.
create index idempotency_key_created_ix on idempotency_key (tenant_id, created_at);
