create table translation (
    id                uuid primary key,
    unit_id           uuid   not null references text_unit (id),
    language          text   not null,
    latest_revision   int    not null check (latest_revision >= 1),
    approved_revision int,
    version           bigint not null default 0,
    unique (unit_id, language)
);

-- The wording, author and source of a revision never change; only its way through review does.
create table translation_revision (
    translation_id uuid        not null references translation (id),
    revision       int         not null check (revision >= 1),
    text           text        not null,
    status         text        not null check (status in ('draft', 'in-review', 'approved', 'rejected')),
    origin         text        not null check (origin in ('human', 'machine', 'imported')),
    pivot_language text,
    source_hash    text        not null,
    author         text        not null,
    created_at     timestamptz not null,
    submitted_at   timestamptz,
    reviewer       text,
    reviewed_at    timestamptz,
    review_note    text,
    primary key (translation_id, revision),
    check (reviewer is null or reviewer <> author),
    check (status <> 'approved' or (reviewer is not null and origin <> 'machine'))
);

create function keep_the_wording() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE'
        or (new.translation_id, new.revision, new.text, new.origin, new.source_hash, new.author, new.created_at)
            is distinct from
           (old.translation_id, old.revision, old.text, old.origin, old.source_hash, old.author, old.created_at) then
        raise exception 'A translation revision keeps its wording' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger translation_revision_keeps_wording before update or delete on translation_revision
    for each row execute function keep_the_wording();
