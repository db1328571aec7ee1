-- A text unit outlives its wording. When its source is corrected it moves on to the segment of the corrected text; what
-- it was, and why it changed, is kept.
alter table text_unit
    -- Hashes of earlier wordings that mean the same: two people said so. A translation of one of them is not stale.
    add column same_meaning text[] not null default '{}',
    add column reason text check (reason in ('field', 'correction', 'typographic', 'transcription', 'split', 'merge')),
    add column note text;

alter table text_unit_history
    add column segment_id uuid references segment (id),
    -- Why this wording was made; null where it was read from a file, or said when its unit was new.
    add column reason text check (reason in ('field', 'correction', 'typographic', 'transcription', 'split', 'merge')),
    add column note text;
create index text_unit_history_segment on text_unit_history (segment_id) where segment_id is not null;

-- The unit whose wording a segment is or was; a unit that moved on is found by the segments it has left.
alter table segment add column unit_id uuid references text_unit (id) deferrable initially deferred;
update segment set unit_id = unit.id from text_unit unit where unit.segment_id = segment.id;
create index segment_unit on segment (unit_id);

-- What became of units that were split, merged, or laid out anew: from the earlier to the later ones.
create table unit_lineage (
    from_unit uuid        not null references text_unit (id),
    to_unit   uuid        not null references text_unit (id),
    kind      text        not null check (kind in ('split', 'merge', 'transcription')),
    at        timestamptz not null,
    by        text        not null,
    primary key (from_unit, to_unit),
    check (from_unit <> to_unit)
);
create index unit_lineage_to on unit_lineage (to_unit);
create trigger unit_lineage_append_only before update or delete on unit_lineage
    for each row execute function refuse_change();
create trigger unit_lineage_no_truncate before truncate on unit_lineage
    for each statement execute function refuse_change();

-- Somebody says that two wordings mean the same; somebody else confirms or refuses it.
create table typographic_claim (
    id         uuid primary key,
    unit_id    uuid        not null references text_unit (id),
    from_hash  text        not null,
    to_hash    text        not null,
    claimed_by text        not null,
    claimed_at timestamptz not null,
    decision   text check (decision in ('confirmed', 'refused')),
    decided_by text,
    decided_at timestamptz,
    note       text, -- of whoever decided
    check (from_hash <> to_hash),
    check (decided_by <> claimed_by),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create index typographic_claim_unit on typographic_claim (unit_id, claimed_at);
create unique index typographic_claim_once on typographic_claim (unit_id, from_hash, to_hash)
    where decision is distinct from 'refused';

create function keep_the_decision() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.decision is not null
        or (new.id, new.unit_id, new.from_hash, new.to_hash, new.claimed_by, new.claimed_at)
            is distinct from (old.id, old.unit_id, old.from_hash, old.to_hash, old.claimed_by, old.claimed_at) then
        raise exception 'A claim is decided once and kept' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger typographic_claim_keeps before update or delete on typographic_claim
    for each row execute function keep_the_decision();

-- Corrections may go back to an earlier wording: they are told apart by when they were made. What is read from a file
-- is still the same version when it is the same text.
alter table text_version drop constraint text_version_kind_check;
alter table text_version add constraint text_version_kind_check
    check (kind in ('born-digital', 'ocr', 'transcription', 'corrected', 'normalised'));
alter table text_version add column note text;
drop index text_version_once;
create unique index text_version_once on text_version (file_id, coalesce(page_id, file_id), kind, sha256)
    where kind in ('born-digital', 'ocr');
create index text_version_place on text_version (file_id, coalesce(page_id, file_id), created_at);

-- The present text of a file or page: what people wrote before what a machine read, and of each the last. A normalised
-- text is a layer beside it, never the present one.
create or replace view current_text_version as
select version.*
from text_version version
where version.kind <> 'normalised'
  and not exists (select 1
                  from text_version later
                  where later.file_id = version.file_id
                    and coalesce(later.page_id, later.file_id) = coalesce(version.page_id, version.file_id)
                    and later.kind <> 'normalised'
                    and (later.kind in ('corrected', 'transcription'), later.created_at, later.id)
                        > (version.kind in ('corrected', 'transcription'), version.created_at, version.id));

create or replace view current_text_unit as
select unit.*
from text_unit unit
where (unit.segment_id is null and unit.source_text <> '') -- a field that was taken away keeps its unit
   or exists (select 1
              from segment
                  join current_text_version version on version.id = segment.text_version_id
              where segment.id = unit.segment_id);
