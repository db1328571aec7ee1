-- A file that somebody sent with translations. The same bytes from the same person into the same language are the same
-- import: sent again, it goes on where it stopped, or gives the answer that it gave.
create table exchange_import (
    id            uuid primary key,
    format        text        not null check (format in ('xliff', 'xlsx', 'csv')),
    language      text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_in_bytes bigint      not null,
    actor         text        not null,
    begun_at      timestamptz not null,
    leased_until  timestamptz, -- who works on it says so again and again; null where nobody does
    lease         uuid,
    ended_at      timestamptz, -- null while not every unit has its outcome
    units         int         not null default 0,
    unchanged     int         not null default 0,
    untouched     int         not null default 0,
    unique (actor, sha256, language)
);
create index exchange_import_actor on exchange_import (actor, begun_at);

-- What became of a unit, written in the transaction of its new revision; units of which the file says nothing new have no
-- row. What a unit is called here may never have been one of ours.
create table exchange_import_unit (
    import_id uuid  not null references exchange_import (id),
    unit_id   uuid  not null,
    number    int   not null, -- its place in the file, from 1
    outcome   text  not null,
    revision  int,
    facts     jsonb not null default '{}',
    primary key (import_id, unit_id)
);
create index exchange_import_unit_order on exchange_import_unit (import_id, number);
create trigger exchange_import_unit_append_only before update or delete on exchange_import_unit
    for each row execute function refuse_change();
