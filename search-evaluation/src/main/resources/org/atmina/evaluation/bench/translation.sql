-- One collection with {items} items of {segments} segments each, in German, and translations into six languages, some in
-- every state; made by the database itself, past the triggers, which would follow each row. bench_name holds the public
-- names: number 0 for the collection.
alter table item disable trigger user;
alter table item_file disable trigger user;
alter table text_version disable trigger user;
alter table text_unit disable trigger user;
alter table translation disable trigger user;
alter table translation_revision disable trigger user;
begin;
set local jit = off;
insert into collection (id, name, identifier, level, created_by, created_at, updated_at)
select md5('collection')::uuid, name, 'bench-translation', 'fonds', 'bench', now(), now()
from bench_name where number = 0;
insert into item (id, name, collection_id, identifier, type, state, languages, created_by, created_at, updated_at,
                  published_at)
select md5('item' || number)::uuid, name, md5('collection')::uuid, 'bench-' || number, 'text', 'published', '{de}',
       'bench', now() - number * interval '1 minute', now(), now()
from bench_name where number > 0;
insert into item_file (id, item_id, position, name, media_type, size_in_bytes, sha512, vault_path, state, created_by,
                       created_at)
select md5('file' || i)::uuid, md5('item' || i)::uuid, 1, 'text.txt', 'text/plain', 1, rpad(md5(i::text), 128, '0'),
       'bench/' || i, 'stored', 'bench', now()
from generate_series(1, {items}) i;
insert into text_version (id, item_id, file_id, kind, language, text, sha256, engine, created_by, created_at)
select md5('version' || i)::uuid, md5('item' || i)::uuid, md5('file' || i)::uuid, 'born-digital', 'de', 'Text',
       rpad(md5(i::text), 64, '0'), 'bench', 'bench', now()
from generate_series(1, {items}) i;
insert into text_unit (id, collection_id, role, source_language, source_text, source_hash, updated_by, updated_at)
values (md5('title')::uuid, md5('collection')::uuid, 'title', 'de', 'Eine Sammlung', rpad(md5('title'), 64, '0'), 'bench',
        now());
insert into text_unit (id, item_id, role, source_language, source_text, source_hash, updated_by, updated_at)
select md5('title' || i)::uuid, md5('item' || i)::uuid, 'title', 'de', 'Akte ' || i, rpad(md5('title' || i), 64, '0'),
       'bench', now()
from generate_series(1, {items}) i;
insert into segment (id, item_id, text_version_id, file_id, sequence, kind, start_offset, end_offset, language, unit_id)
select md5('segment' || i || '-' || s)::uuid, md5('item' || i)::uuid, md5('version' || i)::uuid, md5('file' || i)::uuid, s,
       'paragraph', s, s + 1, 'de', md5('unit' || i || '-' || s)::uuid
from generate_series(1, {items}) i, generate_series(1, {segments}) s;
insert into text_unit (id, item_id, role, segment_id, source_language, source_text, source_hash, updated_by, updated_at)
select md5('unit' || i || '-' || s)::uuid, md5('item' || i)::uuid, 'segment', md5('segment' || i || '-' || s)::uuid, 'de',
       'Absatz ' || i || '-' || s || repeat(' Wort', 5 + (i * 7 + s * 13) % 90), rpad(md5(i || '-' || s), 64, '0'), 'bench',
       now() - (i * {segments} + s) * interval '1 minute'
from generate_series(1, {items}) i, generate_series(1, {segments}) s;
create temp table made on commit drop as
select md5('translation' || i || '-' || s || l)::uuid as id, md5('unit' || i || '-' || s)::uuid as unit, l as language, i, s,
       ('x' || substr(md5(i || '/' || s || '/' || l), 1, 6))::bit(24)::int % 100 as dice
from generate_series(1, {items}) i, generate_series(1, {segments}) s,
     unnest(array ['en', 'et', 'lv', 'lt', 'pl', 'fi']) l;
-- Of a hundred: 30 untranslated, 10 machine drafts, 10 drafts, 10 in review, 5 rejected, 25 approved, 10 stale.
delete from made where dice < 30;
insert into translation (id, unit_id, language, latest_revision, approved_revision)
select id, unit, language, 1, case when dice >= 65 then 1 end from made;
insert into translation_revision (translation_id, revision, text, status, origin, source_hash, author, created_at,
                                  submitted_at, reviewer, reviewed_at, review_note)
select id, 1, 'Teksts ' || i || '-' || s,
       case when dice < 50 then 'draft' when dice < 60 then 'in-review' when dice < 65 then 'rejected' else 'approved' end,
       case when dice < 40 then 'machine' else 'human' end,
       case when dice >= 90 then repeat('0', 64) else rpad(md5(i || '-' || s), 64, '0') end,
       'translator-' || language, now() - (dice * 500 + s) * interval '1 minute', now() - dice * interval '1 hour',
       case when dice >= 60 then 'reviewer-' || language end,
       case when dice >= 60 then now() - s * interval '1 minute' end,
       case when dice between 60 and 64 then 'A word is missing' end
from made;
commit;
alter table item enable trigger user;
alter table item_file enable trigger user;
alter table text_version enable trigger user;
alter table text_unit enable trigger user;
alter table translation enable trigger user;
alter table translation_revision enable trigger user;
analyze item, text_version, segment, text_unit, translation, translation_revision;
select work_rebuild();
analyze work_entry, work_tally;
