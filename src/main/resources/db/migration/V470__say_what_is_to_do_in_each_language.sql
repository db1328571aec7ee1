-- What is to do: each text unit that readers and translators see, in each language of the archive; of the archive's own
-- translations, not those of stewards. Everything here follows from other tables; triggers keep it so, in the transaction
-- of each change, and work_rebuild() makes it anew.
create table work_entry (
    unit_id       uuid        not null,
    language      text        not null,
    owner_id      uuid        not null, -- the item, or the collection that the unit describes
    item_id       uuid,
    collection_id uuid        not null, -- that holds the item, or that the unit describes
    field         boolean     not null, -- a descriptive field, no segment
    position      bigint      not null, -- in the reading order of its owner
    words         int         not null, -- of the source
    state         text        not null, -- where the latest revision stands
    shown         text,                 -- what readers get in this language: 'approved', 'stale', or nothing
    outdated      boolean     not null, -- the latest revision is of a source that meant something else
    since         timestamptz not null, -- when it came to this state
    author        text,                 -- of the latest revision
    primary key (unit_id, language),
    check (state in ('source', 'untranslated', 'machine', 'draft', 'in-review', 'rejected', 'approved', 'stale')),
    check (shown in ('approved', 'stale'))
);

-- The languages in which the archive speaks; a test compares them with the code.
create function work_languages() returns setof text language sql immutable rows 6 as
$$
    values ('en'), ('et'), ('lv'), ('lt'), ('pl'), ('fi')
$$;

-- File, page and place on it: 21 bits for the file, 20 for the page, 22 for the segment.
create function work_position(role text, file int, page int, sequence int) returns bigint language sql immutable as
$$
    select case role
               when 'title' then 0
               when 'description' then 1
               when 'provenance' then 2
               when 'segment' then file::bigint << 42 | coalesce(page, 0)::bigint << 22 | sequence
               else 3
           end
$$;

create view work_truth as
select unit.id                                                                           as unit_id,
       spoken.language,
       coalesce(unit.item_id, unit.collection_id)                                        as owner_id,
       unit.item_id,
       coalesce(item.collection_id, unit.collection_id)                                  as collection_id,
       unit.segment_id is null                                                           as field,
       work_position(unit.role, file.position, page.number, segment.sequence)            as position,
       regexp_count(unit.source_text, '\S+')                                             as words,
       case
           when latest.revision is null and split_part(unit.source_language, '-', 1) = split_part(spoken.language, '-', 1)
               then 'source'
           when latest.revision is null then 'untranslated'
           when latest.status = 'draft' and latest.origin = 'machine' then 'machine'
           when latest.status = 'approved' and not covers.latest then 'stale'
           else latest.status
           end                                                                           as state,
       case when approved.revision is not null then case when covers.approved then 'approved' else 'stale' end end
                                                                                         as shown,
       latest.revision is not null and not covers.latest                                 as outdated,
       case
           when latest.revision is null or latest.status = 'approved' and not covers.latest then unit.updated_at
           when latest.status = 'in-review' then coalesce(latest.submitted_at, latest.created_at)
           when latest.status in ('approved', 'rejected') then coalesce(latest.reviewed_at, latest.created_at)
           else latest.created_at
           end                                                                           as since,
       latest.author
from current_text_unit unit
    left join item on item.id = unit.item_id
    left join segment on segment.id = unit.segment_id
    left join item_file file on file.id = segment.file_id
    left join page on page.id = segment.page_id
    cross join lateral (select work_languages() as language
                        union
                        select language from translation where unit_id = unit.id and steward = '') spoken
    left join translation
        on translation.unit_id = unit.id and translation.language = spoken.language and translation.steward = ''
    left join translation_revision latest
        on latest.translation_id = translation.id and latest.revision = translation.latest_revision
    left join translation_revision approved
        on approved.translation_id = translation.id and approved.revision = translation.approved_revision
    cross join lateral (select latest.source_hash = unit.source_hash
                                   or latest.source_hash = any (unit.same_meaning) as latest,
                               approved.source_hash = unit.source_hash
                                   or approved.source_hash = any (unit.same_meaning) as approved) covers;

-- Brings the entries of these units to what is true; rows that are right already are left alone. The units are locked
-- first, so that what is read afterwards holds all that others have done to them.
create function work_refresh(units uuid[]) returns void language plpgsql as
$$
begin
    if cardinality(units) = 0 then
        return;
    end if;
    perform 1 from text_unit where id = any (units) order by id for no key update;
    delete from work_entry entry
    where entry.unit_id = any (units)
      and not exists (select 1 from current_text_unit unit where unit.id = entry.unit_id);
    insert into work_entry as kept
    select * from work_truth where unit_id = any (units) order by unit_id, language
    on conflict (unit_id, language) do update
        set (owner_id, item_id, collection_id, field, position, words, state, shown, outdated, since, author)
                = (excluded.owner_id, excluded.item_id, excluded.collection_id, excluded.field, excluded.position,
                   excluded.words, excluded.state, excluded.shown, excluded.outdated, excluded.since, excluded.author)
        where (kept.owner_id, kept.item_id, kept.collection_id, kept.field, kept.position, kept.words, kept.state,
               kept.shown, kept.outdated, kept.since, kept.author)
                  is distinct from
              (excluded.owner_id, excluded.item_id, excluded.collection_id, excluded.field, excluded.position,
               excluded.words, excluded.state, excluded.shown, excluded.outdated, excluded.since, excluded.author);
end
$$;

-- Everything anew: after rows were written past the triggers.
create function work_rebuild() returns void language plpgsql as
$$
begin
    delete from work_entry;
    insert into work_entry select * from work_truth;
end
$$;

-- Units that come with a new text or move on to it, one statement each, follow it all at once when the transaction ends:
-- see work_follows_texts.
create function work_follows_units() returns trigger language plpgsql as
$$
begin
    perform work_refresh(array(select changed.id
                               from changed
                                   left join segment on segment.id = changed.segment_id
                                   left join text_version version on version.id = segment.text_version_id
                               where version.id is null or version.xmin <> pg_current_xact_id()::xid));
    return null;
end
$$;
create trigger work_follows_new_units after insert on text_unit
    referencing new table as changed for each statement execute function work_follows_units();
create trigger work_follows_changed_units after update on text_unit
    referencing new table as changed for each statement execute function work_follows_units();

create function work_follows_translations() returns trigger language plpgsql as
$$
begin
    perform work_refresh(array(select unit_id from changed));
    return null;
end
$$;
create trigger work_follows_new_translations after insert on translation
    referencing new table as changed for each statement execute function work_follows_translations();
create trigger work_follows_changed_translations after update on translation
    referencing new table as changed for each statement execute function work_follows_translations();

create function work_follows_revisions() returns trigger language plpgsql as
$$
begin
    perform work_refresh(array(select unit_id from translation where id in (select translation_id from changed)));
    return null;
end
$$;
create trigger work_follows_new_revisions after insert on translation_revision
    referencing new table as changed for each statement execute function work_follows_revisions();
create trigger work_follows_changed_revisions after update on translation_revision
    referencing new table as changed for each statement execute function work_follows_revisions();

create function work_follows_items() returns trigger language plpgsql as
$$
begin
    perform work_refresh(array(select distinct entry.unit_id
                               from changed join work_entry entry on entry.owner_id = changed.id
                               where entry.collection_id < changed.collection_id
                                  or entry.collection_id > changed.collection_id)); -- both by the index
    return null;
end
$$;
create trigger work_follows_items after update on item
    referencing new table as changed for each statement execute function work_follows_items();

create function work_follows_files() returns trigger language plpgsql as
$$
begin
    perform work_refresh(array(select unit.id
                               from segment join text_unit unit on unit.segment_id = segment.id
                               where segment.file_id = new.id));
    return null;
end
$$;
create trigger work_follows_files after update of position on item_file
    for each row when (old.position <> new.position) execute function work_follows_files();

-- A new text brings its units, or takes the place of another: when the transaction ends, units are new, have moved on to
-- it, or stay behind.
create function work_follows_texts() returns trigger language plpgsql as
$$
begin
    perform work_refresh(array(select unit.id
                               from text_version version
                                   join segment on segment.text_version_id = version.id
                                   join text_unit unit on unit.segment_id = segment.id
                               where version.file_id = new.file_id
                                 and coalesce(version.page_id, version.file_id) = coalesce(new.page_id, new.file_id)));
    return null;
end
$$;
create constraint trigger work_follows_texts after insert on text_version
    deferrable initially deferred for each row execute function work_follows_texts();

select work_rebuild();
create index work_entry_here on work_entry (collection_id, language, state);
create index work_entry_owner on work_entry (owner_id, collection_id, language);
