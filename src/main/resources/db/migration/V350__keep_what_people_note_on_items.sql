-- What people note on items: comments of readers, context notes of curators. This row says where an annotation stands;
-- what it says is in its last version.
create table annotation (
    id          uuid primary key,
    item_id     uuid        not null references item (id),
    creator     text        not null,
    created_at  timestamptz not null,
    modified_at timestamptz not null,
    state       text        not null check (state in ('draft', 'pending', 'published', 'rejected', 'withdrawn')),
    version     int         not null check (version >= 1)
);
create index annotation_item on annotation (item_id, created_at, id);
create index annotation_state on annotation (state, modified_at, id);

-- Every act on an annotation, with all that it says from then on.
create table annotation_version (
    annotation_id uuid        not null references annotation (id),
    version       int         not null check (version >= 1),
    at            timestamptz not null,
    actor         text        not null,
    state         text        not null check (state in ('draft', 'pending', 'published', 'rejected', 'withdrawn')),
    reason        text,       -- why it was rejected
    motivation    text        not null,
    bodies        jsonb       not null, -- value, language, purpose
    via           text,       -- by which id whoever sent it knew it
    canonical     text,
    image_id      uuid,       -- of the canvas; null for the item as a whole and for a segment
    box           int[] check (cardinality(box) = 4),
    segment_id    uuid references segment (id),
    start_offset  int,        -- within the wording of the segment, in UTF-16 code units
    end_offset    int,
    exact         text,
    prefix        text,       -- what its author said stands before and after
    suffix        text,
    primary key (annotation_id, version),
    check (image_id is null or segment_id is null),
    check (box is null or image_id is not null),
    check (state <> 'rejected' or reason is not null),
    check (start_offset is null or (segment_id is not null and end_offset > start_offset)),
    check ((start_offset is null) = (end_offset is null)),
    check ((start_offset is null) = (exact is null))
);
create index annotation_version_actor on annotation_version (actor, at);
create trigger annotation_version_append_only before update or delete on annotation_version
    for each row execute function refuse_change();
create trigger annotation_version_no_truncate before truncate on annotation_version
    for each statement execute function refuse_change();
