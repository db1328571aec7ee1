create table authority (
    id         uuid primary key,
    name       text        not null unique, -- public identifier
    kind       text        not null check (kind in ('person', 'family', 'organisation', 'place', 'event', 'term')),
    created_at timestamptz not null
);

create table authority_name (
    id           uuid primary key,
    authority_id uuid not null references authority (id),
    text         text not null,
    language     text not null, -- 'und' where it is not known
    script       text,
    period       text,
    kind         text not null check (kind in ('preferred', 'variant', 'historical')),
    unique (authority_id, text, language, kind)
);
create index authority_name_text on authority_name (lower(text));

create table authority_link (
    authority_id uuid not null references authority (id),
    uri          text not null,
    primary key (authority_id, uri)
);

create table item_authority (
    item_id      uuid not null references item (id),
    authority_id uuid not null references authority (id),
    role         text not null check (role in ('creator', 'contributor', 'subject', 'place', 'event')),
    position     int  not null,
    primary key (item_id, authority_id, role)
);
create index item_authority_authority on item_authority (authority_id);
