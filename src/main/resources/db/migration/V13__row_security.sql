-- The second wall between tenants. The first is that every statement names its tenant; this one stands where one forgets to:
-- whoever serves sees and writes the rows of the tenant that his transaction is for, and none where it is for nobody.

-- Who looks after all tenants does so one by one: whoever has something must be among them.
insert into tenant (id, account, name, active, created_at, updated_at, lock_version)
select tenant_id, left(encode(sha256(convert_to(tenant_id, 'UTF8')), 'hex'), 24), tenant_id, true,
    min(created_at), min(created_at), 0
from (
    select tenant_id, created_at from warehouse
    union all
    select tenant_id, created_at from inventory_item) found
group by tenant_id
on conflict (id) do nothing;

-- The roots: everything else that lasts hangs on one of them.
alter table warehouse add constraint warehouse_tenant_fk foreign key (tenant_id) references tenant (id);
alter table inventory_item add constraint inventory_item_tenant_fk foreign key (tenant_id) references tenant (id);

-- FORCE, so that it stands before the tables' owner too: a migration that changes rows takes the tenants one by one, as
-- chores do, for nobody can see whether he that runs it passes by. The tokens' tenants precede the tenant: who is asking is found out
-- before it is known whom he asks for.
do $$
declare
    walled text;
begin
    for walled in
        select c.table_name from information_schema.columns c
        where c.table_schema = current_schema() and c.column_name = 'tenant_id' and c.table_name <> 'api_token_tenant'
    loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
        execute format('create policy %I on %I using (tenant_id = current_setting(''holdfast.tenant'', true)) '
            'with check (tenant_id = current_setting(''holdfast.tenant'', true))', walled || '_tenant_policy', walled);
    end loop;
end $$;
