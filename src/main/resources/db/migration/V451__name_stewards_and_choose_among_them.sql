-- Organisations that publish wordings and notes of their own here, under their own names.
create table steward (
    id         uuid primary key,
    slug       text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 64),
    url        text,
    created_by text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null default 0
);

-- Each in its language; a name is nobody's translation of another.
create table steward_name (
    steward_id uuid not null references steward (id),
    language   text not null,
    text       text not null check (text <> ''),
    primary key (steward_id, language)
);

alter table translation
    add column steward_slug text generated always as (nullif(steward, '')) stored references steward (slug);
create index translation_steward on translation (steward) where steward <> '';

-- Whose wording readers get where several stewards have one: what a curator has decided for a text unit or for all
-- that lies in a collection, and why. The last decision counts; the earlier ones are kept.
create table wording_choice (
    id            bigint generated always as identity primary key,
    unit_id       uuid references text_unit (id),
    collection_id uuid references collection (id),
    language      text,                 -- null: every language
    steward       text references steward (slug),
    of_archive    boolean     not null, -- the archive's own
    reason        text        not null check (reason <> ''),
    chosen_by     text        not null,
    chosen_at     timestamptz not null,
    check ((unit_id is null) <> (collection_id is null)),
    check (steward is null or not of_archive) -- neither: the decision is taken back
);
create index wording_choice_unit on wording_choice (unit_id) where unit_id is not null;
create index wording_choice_collection on wording_choice (collection_id) where collection_id is not null;
create trigger wording_choice_append_only before update or delete on wording_choice
    for each row execute function refuse_change();
create trigger wording_choice_no_truncate before truncate on wording_choice
    for each statement execute function refuse_change();
