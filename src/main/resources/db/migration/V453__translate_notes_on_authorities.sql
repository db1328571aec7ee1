-- What tells an authority from others is a text unit, one for each language in which somebody wrote it, so that
-- translators give it in those in which nobody did. An authority that is deleted leaves its units, emptied.
alter table text_unit add column authority_id uuid;
alter table text_unit drop constraint text_unit_check;
alter table text_unit add constraint text_unit_of_one_owner
    check (num_nonnulls(item_id, collection_id, authority_id) = 1);
create unique index text_unit_authority_note on text_unit (authority_id, source_language)
    where authority_id is not null;

insert into text_unit (id, authority_id, role, source_language, source_text, source_hash, updated_by, updated_at)
select gen_random_uuid(), note.authority_id, 'scope-note', note.language, note.text,
       encode(sha256(convert_to(note.text, 'UTF8')), 'hex'), authority.created_by, authority.updated_at
from authority_note note join authority on authority.id = note.authority_id;
drop table authority_note;

-- The text units of items and collections that readers and translators see.
create or replace view current_text_unit as
select unit.*
from text_unit unit
where unit.authority_id is null
  and ((unit.segment_id is null and unit.source_text <> '') -- a field that was taken away keeps its unit
       or exists (select 1
                  from segment
                      join current_text_version version on version.id = segment.text_version_id
                  where segment.id = unit.segment_id));
