-- Readers get one note on an authority in each language: one that somebody wrote in it before any translation, and of
-- several translations that of the English note, or of the one whose language comes first. Only what they would get is
-- asked for; where there is nothing to ask, the state is 'source', as in the language of the note itself. Whatever
-- somebody has begun stays work.

-- Whether nobody is asked to begin a translation of this note, because another one of the same authority is written in
-- the language, is being translated into it, or comes first.
create function note_is_told_by_another(unit uuid, authority uuid, written text, wanted text)
    returns boolean language sql stable as
$$
    select authority is not null and exists (
        select 1
        from text_unit other
        where other.authority_id = authority and other.id <> unit and other.source_text <> ''
          and (split_part(other.source_language, '-', 1) = split_part(wanted, '-', 1)
               or exists (select 1 from translation begun
                          where begun.unit_id = other.id and begun.language = wanted and begun.steward = '')
               or (split_part(other.source_language, '-', 1) <> 'en', other.source_language collate "C")
                      < (split_part(written, '-', 1) <> 'en', written collate "C")))
$$;

create or replace view work_truth as
select unit.id                                                                           as unit_id,
       spoken.language,
       coalesce(unit.item_id, unit.collection_id, unit.authority_id)                     as owner_id,
       unit.item_id,
       coalesce(item.collection_id, unit.collection_id)                                  as collection_id,
       unit.segment_id is null                                                           as field,
       work_position(unit.role, file.position, page.number, segment.sequence)            as position,
       regexp_count(unit.source_text, '\S+')                                             as words,
       case
           when latest.revision is null and split_part(unit.source_language, '-', 1) = split_part(spoken.language, '-', 1)
               then 'source'
           when latest.revision is null and note_is_told_by_another(unit.id, unit.authority_id, unit.source_language,
                                                                    spoken.language)
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
       latest.author,
       unit.authority_id
from workable_text_unit unit
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

-- What becomes of one note concerns the others of its authority.
create or replace function work_refresh(units uuid[]) returns void language plpgsql as
$$
begin
    if cardinality(units) = 0 then
        return;
    end if;
    units := array(select unnest(units)
                   union
                   select sibling.id
                   from text_unit unit join text_unit sibling on sibling.authority_id = unit.authority_id
                   where unit.id = any (units));
    perform 1 from text_unit where id = any (units) order by id for no key update;
    delete from work_entry entry
    where entry.unit_id = any (units)
      and not exists (select 1 from workable_text_unit unit where unit.id = entry.unit_id);
    insert into work_entry as kept
    select * from work_truth where unit_id = any (units) order by unit_id, language
    on conflict (unit_id, language) do update
        set (owner_id, item_id, collection_id, authority_id, field, position, words, state, shown, outdated, since,
             author)
                = (excluded.owner_id, excluded.item_id, excluded.collection_id, excluded.authority_id, excluded.field,
                   excluded.position, excluded.words, excluded.state, excluded.shown, excluded.outdated,
                   excluded.since, excluded.author)
        where (kept.owner_id, kept.item_id, kept.collection_id, kept.authority_id, kept.field, kept.position,
               kept.words, kept.state, kept.shown, kept.outdated, kept.since, kept.author)
                  is distinct from
              (excluded.owner_id, excluded.item_id, excluded.collection_id, excluded.authority_id, excluded.field,
               excluded.position, excluded.words, excluded.state, excluded.shown, excluded.outdated, excluded.since,
               excluded.author);
end
$$;

select work_refresh(array(select id from text_unit where authority_id is not null order by id));
