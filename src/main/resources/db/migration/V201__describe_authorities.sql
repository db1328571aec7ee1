alter table authority
    add column external_key text unique check (external_key <> ''), -- by which files of names know it
    add column existence    text,                                  -- EDTF: a life, an organisation's years, an event's days
    add column latitude     double precision check (latitude between -90 and 90),
    add column longitude    double precision check (longitude between -180 and 180),
    add column merged_into  uuid references authority (id) on delete cascade,
    add column curated      boolean not null default false,        -- false: only named on the form of an item so far
    add column created_by   text    not null default 'archive',
    add column updated_at   timestamptz,
    add column version      bigint  not null default 0,
    add check ((latitude is null) = (longitude is null)),
    add check (merged_into <> id);
update authority set updated_at = created_at;
alter table authority
    alter column updated_at set not null,
    alter column created_by drop default;
create index authority_merged on authority (merged_into) where merged_into is not null;

-- What a name is compared by; the service folds better than this first filling can.
alter table authority_name add column folded text;
update authority_name
set folded = trim(regexp_replace(lower(regexp_replace(normalize(text, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'));
alter table authority_name
    alter column folded set not null,
    drop constraint authority_name_authority_id_text_language_kind_key,
    add unique (authority_id, text, language);
create unique index authority_name_preferred on authority_name (authority_id, language) where kind = 'preferred';
create index authority_name_folded on authority_name (folded text_pattern_ops);
create index authority_link_uri on authority_link (uri);

create table authority_note (
    authority_id uuid not null references authority (id),
    language     text not null,
    text         text not null,
    primary key (authority_id, language)
);

-- A name that stands on items only is for the readers of those items, so what is told of names changes with them.
create trigger item_authority_changed after insert or update or delete on item_authority
    for each statement execute function note_authority_change();
create trigger item_opened_or_closed after update on item
    for each row when (old.state is distinct from new.state or old.visibility is distinct from new.visibility)
    execute function note_authority_change();
