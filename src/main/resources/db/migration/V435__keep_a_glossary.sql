-- The glossary: how concepts are rendered in each language. What an authority says of itself is not kept here a second
-- time: an entry that is of an authority names it, and its names are read where they are.
create table glossary_entry (
    id           uuid primary key,
    external_key text unique check (external_key <> ''), -- by which files of terms know it
    kind         text        not null,
    subject      text,
    status       text        not null check (status in ('proposed', 'approved', 'withdrawn')),
    authority_id uuid references authority (id),
    said         jsonb       not null,                   -- all that people or files say about it
    created_by   text        not null,
    created_at   timestamptz not null,
    updated_by   text        not null,
    updated_at   timestamptz not null,
    version      bigint      not null default 0
);
create unique index glossary_entry_authority on glossary_entry (authority_id) where status <> 'withdrawn';

-- The entry's own terms once more, to be found by.
create table glossary_term (
    entry_id uuid not null references glossary_entry (id),
    language text not null,
    text     text not null,
    folded   text not null,
    standing text not null check (standing in ('preferred', 'admitted', 'deprecated')),
    primary key (entry_id, language, text)
);
create unique index glossary_term_preferred on glossary_term (entry_id, language) where standing = 'preferred';

-- Every version, the present one included.
create table glossary_version (
    entry_id uuid        not null references glossary_entry (id),
    version  bigint      not null,
    said     jsonb       not null,
    actor    text        not null,
    at       timestamptz not null,
    primary key (entry_id, version)
);

-- All wordings of an entry: its own, and the names of its authority of which it says nothing itself.
create view glossary_wording as
select entry_id, language, text, folded, standing
from glossary_term
union all
select entry.id, name.language, name.text, name.folded,
       case name.kind when 'preferred' then 'preferred' else 'admitted' end
from glossary_entry entry
join authority on authority.id = entry.authority_id
join authority_name name on name.authority_id = coalesce(authority.merged_into, authority.id)
where not exists (select 1 from glossary_term own
                  where own.entry_id = entry.id and own.language = name.language and own.text = name.text);

-- One row for each transaction that changed the glossary, as authority_change has them of names.
create table glossary_change (
    transaction text        not null default pg_current_xact_id()::text,
    at          timestamptz not null default transaction_timestamp(),
    primary key (at, transaction)
);

create function note_glossary_change() returns trigger language plpgsql as
$$
begin
    insert into glossary_change default values on conflict do nothing;
    return null;
end
$$;

create trigger glossary_entry_changed after insert or update or delete on glossary_entry
    for each statement execute function note_glossary_change();
