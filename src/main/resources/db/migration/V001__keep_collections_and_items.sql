-- Descriptive texts (title, description ...) are text units, see V002; what has no language lives here.

create table collection (
    id               uuid primary key,
    name             text        not null unique, -- the public identifier: last part of the ARK
    identifier       text        not null unique, -- the archive's own reference code
    parent_id        uuid references collection (id),
    level            text        not null check (level in ('fonds', 'subfonds', 'series', 'subseries', 'file')),
    created_by       text        not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null default 0,
    check (parent_id <> id)
);
create index collection_parent on collection (parent_id);

create table item (
    id               uuid primary key,
    name             text        not null unique,
    collection_id    uuid        not null references collection (id),
    identifier       text,
    level            text        not null default 'item' check (level in ('file', 'item')),
    type             text        not null check (type in ('text', 'image', 'sound', 'moving-image', 'object')),
    state            text        not null default 'draft' check (state in ('draft', 'in-review', 'published', 'withdrawn')),
    visibility       text        not null default 'public' check (visibility in ('public', 'registered', 'staff', 'embargoed')),
    embargo_until    date,
    languages        text[]      not null default '{}', -- of the source, the main one first
    date_edtf        text,
    date_as_written  text,
    date_calendar    text,
    date_earliest    date,
    date_latest      date,
    rights           text,
    created_by       text        not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    published_at     timestamptz,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    version          bigint      not null default 0,
    unique (collection_id, identifier),
    check ((date_edtf is null) = (date_earliest is null and date_latest is null)),
    check (date_earliest is null or date_latest is null or date_earliest <= date_latest),
    check (state <> 'withdrawn' or withdrawn_at is not null),
    check (visibility <> 'embargoed' or embargo_until is not null)
);
create index item_collection on item (collection_id, created_at, id);
create index item_state on item (state, created_at, id);

-- Originals, in order. The bytes are in the vault; a row without bytes is never committed as 'stored'.
create table item_file (
    id            uuid primary key,
    item_id       uuid        not null references item (id),
    position      int         not null,
    name          text        not null,
    media_type    text        not null,
    size_in_bytes bigint      not null check (size_in_bytes >= 0),
    sha512        text        not null check (sha512 ~ '^[0-9a-f]{128}$'),
    vault_path    text,
    state         text        not null check (state in ('received', 'stored', 'refused')),
    outcome       text,
    flags         text[]      not null default '{}',
    language      text,
    created_by    text        not null,
    created_at    timestamptz not null,
    unique (item_id, sha512),
    unique (item_id, position) deferrable initially deferred,
    check (state <> 'stored' or vault_path is not null)
);

create table page (
    id         uuid primary key,
    item_id    uuid    not null references item (id),
    file_id    uuid    not null references item_file (id),
    number     int     not null check (number >= 1), -- within the file
    width      int     not null check (width >= 0), -- pixels of the image as it was read; 0 where no image could be made
    height     int     not null check (height >= 0),
    dpi        int,
    state      text    not null,
    confidence real,
    language   text,
    unique (file_id, number)
);
create index page_item on page (item_id);
