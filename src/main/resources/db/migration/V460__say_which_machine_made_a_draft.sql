-- What a revision of origin machine was made by; kept like the revision itself.
create table machine_draft (
    translation_id uuid        not null,
    revision       int         not null,
    engine         text        not null,
    model          text        not null,
    made_at        timestamptz not null,
    primary key (translation_id, revision),
    foreign key (translation_id, revision) references translation_revision (translation_id, revision)
);
create trigger machine_draft_append_only before update or delete on machine_draft
    for each row execute function refuse_change();
create trigger machine_draft_no_truncate before truncate on machine_draft
    for each statement execute function refuse_change();

-- How many characters were sent to a machine on a day, by all processes together.
create table machine_budget (
    day        date primary key,
    characters bigint not null check (characters >= 0)
);
