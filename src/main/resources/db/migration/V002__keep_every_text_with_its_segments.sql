-- A text version is what was read from a file or page at one time: append-only, named by its hash.
create table text_version (
    id           uuid primary key,
    item_id      uuid        not null references item (id),
    file_id      uuid        not null references item_file (id),
    page_id      uuid references page (id),
    kind         text        not null check (kind in ('born-digital', 'ocr', 'transcription', 'corrected')),
    language     text        not null,
    text         text        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    engine       text        not null,
    confidence   real,
    derived_from uuid references text_version (id),
    created_by   text        not null,
    created_at   timestamptz not null
);
create index text_version_item on text_version (item_id);
create unique index text_version_once on text_version (file_id, coalesce(page_id, file_id), kind, sha256);

-- A segment is a paragraph-sized stretch of a text version. Offsets count UTF-16 code units of the verbatim text.
create table segment (
    id              uuid primary key,
    item_id         uuid not null references item (id),
    text_version_id uuid not null references text_version (id),
    file_id         uuid not null references item_file (id),
    page_id         uuid references page (id),
    sequence        int  not null, -- reading order within the text version
    kind            text not null,
    start_offset    int  not null check (start_offset >= 0),
    end_offset      int  not null check (end_offset >= start_offset),
    language        text not null,
    box             int[],          -- x, y, width, height in page pixels
    words           int[],          -- seven numbers a word: start, end (within the segment), x, y, width, height, confidence in percent
    unique (text_version_id, sequence),
    check (box is null or cardinality(box) = 4),
    check (words is null or cardinality(words) % 7 = 0)
);
create index segment_item on segment (item_id);

-- A text unit is one translatable piece: a descriptive field or a segment.
create table text_unit (
    id              uuid primary key,
    item_id         uuid references item (id),
    collection_id   uuid references collection (id),
    role            text        not null, -- 'title', 'description', 'provenance', 'segment'
    segment_id      uuid unique references segment (id),
    source_language text        not null,
    source_text     text        not null,
    source_hash     text        not null check (source_hash ~ '^[0-9a-f]{64}$'),
    updated_by      text        not null,
    updated_at      timestamptz not null,
    version         bigint      not null default 0,
    check ((item_id is null) <> (collection_id is null)),
    check ((role = 'segment') = (segment_id is not null))
);
create unique index text_unit_item_field on text_unit (item_id, role) where segment_id is null and item_id is not null;
create unique index text_unit_collection_field on text_unit (collection_id, role) where collection_id is not null;
create index text_unit_item on text_unit (item_id);

-- Earlier wordings of descriptive fields; the wording of a segment never changes, a corrected text is a new text version.
create table text_unit_history (
    unit_id         uuid        not null references text_unit (id),
    version         bigint      not null,
    source_language text        not null,
    source_text     text        not null,
    source_hash     text        not null,
    updated_by      text        not null,
    updated_at      timestamptz not null,
    primary key (unit_id, version)
);

-- What was read last from a file or page is its present text.
create view current_text_version as
select version.*
from text_version version
where not exists (select 1
                  from text_version later
                  where later.file_id = version.file_id
                    and coalesce(later.page_id, later.file_id) = coalesce(version.page_id, version.file_id)
                    and (later.created_at, later.id) > (version.created_at, version.id));

-- The text units that readers and translators see: all fields, and the segments of present texts.
create view current_text_unit as
select unit.*
from text_unit unit
where (unit.segment_id is null and unit.source_text <> '') -- a field that was taken away keeps its unit
   or exists (select 1
              from segment
                  join current_text_version version on version.id = segment.text_version_id
              where segment.id = unit.segment_id);

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger text_version_append_only before update or delete on text_version
    for each row execute function refuse_change();
create trigger text_version_no_truncate before truncate on text_version
    for each statement execute function refuse_change();
create trigger text_unit_history_append_only before update or delete on text_unit_history
    for each row execute function refuse_change();
create trigger text_unit_history_no_truncate before truncate on text_unit_history
    for each statement execute function refuse_change();
