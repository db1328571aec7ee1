alter table translation_revision drop constraint translation_revision_origin_check;
alter table translation_revision add constraint translation_revision_origin_check
    check (origin in ('human', 'machine', 'post-edited', 'imported'));
alter table translation_revision add column note text; -- of its author

create or replace function keep_the_wording() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE'
        or (new.translation_id, new.revision, new.text, new.origin, new.pivot_language, new.source_hash, new.author,
            new.created_at, new.note)
            is distinct from
           (old.translation_id, old.revision, old.text, old.origin, old.pivot_language, old.source_hash, old.author,
            old.created_at, old.note) then
        raise exception 'A translation revision keeps its wording' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
