-- Who may ask, and for whom. These tables precede the tenant: their rows are of none, or of several.

create table tenant (
    id           varchar(64)  not null,
    account      varchar(24)  not null,
    name         varchar(500) not null,
    active       boolean      not null,
    created_at   timestamptz  not null,
    updated_at   timestamptz  not null,
    lock_version bigint       not null,
    constraint tenant_pk primary key (id),
    constraint tenant_account_uk unique (account),
    constraint tenant_id_ck check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
    constraint tenant_account_ck check (account ~ '^[A-Za-z0-9]{24}$')
);

-- Of the secret there is only a hash: who reads this table can't ask for anybody.
create table api_token (
    id           varchar(32)   not null,
    name         varchar(200)  not null,
    secret_hash  bytea         not null,
    actor        varchar(128)  not null,
    scopes       varchar(32)[] not null,
    created_at   timestamptz   not null,
    changed_at   timestamptz   not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    constraint api_token_pk primary key (id),
    constraint api_token_secret_hash_ck check (octet_length(secret_hash) = 32),
    constraint api_token_scopes_ck check (scopes <@ array['allocations:read', 'allocations:write', 'inventory:read',
        'inventory:write', 'admin']::varchar[])
);

-- What has changed since a copy of the service looked last.
create index api_token_changed_ix on api_token (changed_at);
create index tenant_updated_ix on tenant (updated_at);

create table api_token_tenant (
    api_token_id varchar(32) not null,
    tenant_id    varchar(64) not null,
    constraint api_token_tenant_pk primary key (api_token_id, tenant_id),
    constraint api_token_tenant_token_fk foreign key (api_token_id) references api_token (id),
    constraint api_token_tenant_tenant_fk foreign key (tenant_id) references tenant (id)
);
