-- A mention is a stretch of a segment's wording that names an authority: suggested by a matcher, decided by a person.
-- What was decided stays, so that nobody is asked the same again.
create table mention (
    id           uuid primary key,
    item_id      uuid        not null references item (id),
    segment_id   uuid        not null references segment (id),
    authority_id uuid        not null references authority (id) on delete cascade,
    start_offset int         not null check (start_offset >= 0), -- within the wording, in UTF-16 code units
    end_offset   int         not null check (end_offset > start_offset),
    source_hash  text        not null,                           -- of the wording that it was found in
    state        text        not null check (state in ('suggested', 'confirmed', 'rejected')),
    matcher      text        not null,                           -- who or what found it
    matched_at   timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    unique (segment_id, start_offset, end_offset, authority_id),
    check ((state = 'suggested') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null))
);
create index mention_item on mention (item_id, state);
create index mention_authority on mention (authority_id) where state = 'confirmed';

-- Items whose text is to be looked through; one row an item, taken away by whoever has done it.
create table mention_request (
    item_id      uuid primary key references item (id),
    requested_by text        not null,
    at           timestamptz not null
);

-- Which items link which authorities, by their description or in their text.
create view authority_use as
select authority_id, item_id from item_authority
union
select authority_id, item_id from mention where state = 'confirmed';
