-- What translators get suggested. A wording that has an approved translation is remembered here, with what it takes to
-- find wordings like it. Which translation is suggested is looked up where translations are kept, at the moment of the
-- question: nothing here can be out of date.

-- A wording without what does not tell two wordings apart: case, widths, kinds of quotation marks, dashes and blanks.
create function memory_folded(wording text) returns text language sql immutable strict parallel safe as
$$
select btrim(regexp_replace(
    lower(translate(normalize(wording, NFKC),
        E'„“”«»‚‘’‹›‐‑‒–—―\t\n\r\f\u0085\u2028\u2029\u00AD', E'"""""\'\'\'\'\'------       ') collate "und-x-icu") collate "C",
    '  +', ' ', 'g'))
$$;

-- Names a folded wording of one language.
create function memory_key(language text, folded text) returns uuid language sql immutable strict parallel safe as
$$
select md5(split_part(language, '-', 1) || ' ' || folded)::uuid
$$;

-- The words of a folded wording in their order, as numbers that differ between languages. A text of more than a thousand
-- words has none: it is found as a whole, or not at all.
create function memory_words(language text, folded text) returns int[] language sql immutable strict parallel safe as
$$
select case when count(*) > 1000 then '{}'
            else coalesce(array_agg(('x' || left(md5(split_part(language, '-', 1) || ' ' || word), 8))::bit(32)::int
                                    order by place), '{}') end
from regexp_split_to_table(folded collate "und-x-icu", '[^[:alnum:]]+') with ordinality as words (word, place)
where word <> ''
$$;

-- Texts are filed under each of their words together with about how long they are, so that looking for texts with a
-- common word finds those that can be alike, and not all that have it.
create function memory_length(words int) returns int language sql immutable strict parallel safe as
$$
select width_bucket(words, array [2, 3, 4, 6, 9, 13, 19, 28, 42, 63, 94, 141, 211, 316, 474, 711])
$$;

create function memory_keys(words int[], fewest int, most int) returns int[] language sql immutable strict parallel safe as
$$
select coalesce(array_agg(distinct word # (length * 73244475)), '{}')
from unnest(words) word, generate_series(memory_length(fewest), memory_length(most)) length
$$;

-- Whoever adds a wording need not know how it is filed.
create function file_wording() returns trigger language plpgsql as
$$
declare
    folded text := memory_folded(new.source_text);
begin
    new.key := memory_key(new.source_language, folded);
    new.words := memory_words(new.source_language, folded);
    new.keys := memory_keys(new.words, cardinality(new.words), cardinality(new.words));
    return new;
end
$$;

create table memory_source (
    id              bigint generated always as identity primary key,
    unit_id         uuid not null references text_unit (id),
    source_hash     text not null,
    source_language text not null,
    source_text     text not null,
    key             uuid  not null, -- names the folded wording
    words           int[] not null,
    keys            int[] not null,
    unique (unit_id, source_hash)
);
create trigger memory_source_filed before insert on memory_source for each row execute function file_wording();
create index memory_source_key on memory_source (key);
create index memory_source_keys on memory_source using gin (keys) with (fastupdate = off);
-- How often words are is read from the statistics of the database; see docs/decisions/0066.
alter table memory_source alter column words set statistics 1000;

-- Memory begins in the transaction of the approval.
create function remember_translation() returns trigger language plpgsql as
$$
begin
    insert into memory_source (unit_id, source_hash, source_language, source_text)
    select unit.id, new.source_hash, wording.source_language, wording.source_text
    from translation
        join text_unit unit on unit.id = translation.unit_id
        cross join lateral (
            select unit.source_language, unit.source_text where unit.source_hash = new.source_hash
            union all
            (select earlier.source_language, earlier.source_text
             from text_unit_history earlier
             where earlier.unit_id = unit.id and earlier.source_hash = new.source_hash
             order by earlier.version desc
             limit 1)
            limit 1) wording
    where translation.id = new.translation_id
    on conflict do nothing;
    return null;
end
$$;
create trigger translation_revision_remembered after insert or update of status on translation_revision
    for each row when (new.status = 'approved') execute function remember_translation();

insert into memory_source (unit_id, source_hash, source_language, source_text)
select distinct on (unit.id, revision.source_hash)
       unit.id, revision.source_hash, wording.source_language, wording.source_text
from translation_revision revision
    join translation on translation.id = revision.translation_id
    join text_unit unit on unit.id = translation.unit_id
    cross join lateral (
        select unit.source_language, unit.source_text where unit.source_hash = revision.source_hash
        union all
        (select earlier.source_language, earlier.source_text
         from text_unit_history earlier
         where earlier.unit_id = unit.id and earlier.source_hash = revision.source_hash
         order by earlier.version desc
         limit 1)
        limit 1) wording
where revision.status = 'approved';
