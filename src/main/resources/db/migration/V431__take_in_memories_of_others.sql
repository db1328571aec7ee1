-- Translation units that were brought in and belong to no text of the archive.
create table memory_file (
    id         uuid primary key,
    name       text        not null, -- as whoever brought it in called it
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    units      int         not null check (units >= 1),
    pairs      int         not null check (pairs >= 1), -- of a text and one translation of it
    added      int         not null check (added between 1 and pairs),
    brought_by text        not null,
    brought_at timestamptz not null
);

create table memory_brought (
    id              bigint generated always as identity primary key,
    -- Kept at the end of its file, when it is known how much of it was new.
    file_id         uuid not null references memory_file (id) on delete cascade deferrable initially deferred,
    tuid            text, -- how the file names the unit
    source_language text not null,
    source_text     text not null,
    target_language text not null,
    target_text     text not null,
    creator         text, -- who translated it, as the file says
    created_at      timestamptz,
    key             uuid  not null,
    words           int[] not null,
    keys            int[] not null,
    -- The same pair is there once, however often it is brought in.
    pair            uuid not null unique generated always as (md5(source_language || E'\x1f' || source_text || E'\x1f'
        || target_language || E'\x1f' || target_text)::uuid) stored
);
create trigger memory_brought_filed before insert on memory_brought for each row execute function file_wording();
create index memory_brought_file on memory_brought (file_id);
create index memory_brought_key on memory_brought (key);
create index memory_brought_keys on memory_brought using gin (keys) with (fastupdate = off);
alter table memory_brought alter column words set statistics 1000;
