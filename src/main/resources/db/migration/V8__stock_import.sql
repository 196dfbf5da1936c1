-- Stock that came as a file: kept part by part until it is counted, so that a file which was accepted outlives the copy of
-- the service that received it.

create table stock_import (
    tenant_id    varchar(64)  not null,
    id           varchar(64)  not null,
    actor        varchar(128) not null,
    status       varchar(16)  not null,
    lines        integer      not null,
    imported     integer      not null,
    failed       integer      not null,
    leased_until timestamptz,
    created_at   timestamptz  not null,
    updated_at   timestamptz  not null,
    lock_version bigint       not null,
    constraint stock_import_pk primary key (tenant_id, id),
    constraint stock_import_status_ck check (status in ('RECEIVING', 'RUNNING', 'COMPLETED')),
    constraint stock_import_imported_ck check (imported >= 0),
    constraint stock_import_failed_ck check (failed >= 0 and imported + failed <= lines),
    constraint stock_import_completed_ck check (status <> 'COMPLETED' or imported + failed = lines)
);

-- Those that are not done: whoever looks after them asks for no others.
create index stock_import_open_ix on stock_import (tenant_id, created_at) where status <> 'COMPLETED';

create table stock_import_part (
    tenant_id varchar(64) not null,
    import_id varchar(64) not null,
    number    integer     not null,
    lines     text        not null,
    constraint stock_import_part_pk primary key (tenant_id, import_id, number),
    constraint stock_import_part_import_fk foreign key (tenant_id, import_id) references stock_import (tenant_id, id) on delete cascade
);

create table stock_import_fault (
    tenant_id varchar(64) not null,
    import_id varchar(64) not null,
    line      integer     not null,
    fault     text        not null,
    constraint stock_import_fault_pk primary key (tenant_id, import_id, line),
    constraint stock_import_fault_import_fk foreign key (tenant_id, import_id) references stock_import (tenant_id, id) on delete cascade
);
