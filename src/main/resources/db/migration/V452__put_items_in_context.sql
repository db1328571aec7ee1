-- A context note: who issued a text, when, why, what is known to be false or disputed, and by which sources. One for
-- each steward that has something to say of an item ('' is the archive itself).
create table context_note (
    id               uuid primary key,
    item_id          uuid        not null references item (id),
    steward          text        not null default '',
    steward_slug     text generated always as (nullif(steward, '')) stored references steward (slug),
    latest           int         not null check (latest >= 1),
    shown            int check (shown <= latest), -- the version that readers see; null where none is signed, or it is withdrawn
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    created_at       timestamptz not null,
    unique (item_id, steward)
);

-- All that a note says, in its own language. A change is a new version.
create table context_note_version (
    note_id    uuid        not null references context_note (id),
    version    int         not null check (version >= 1),
    language   text        not null,
    texts      jsonb       not null, -- by field
    citations  jsonb       not null, -- text and address
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    author     text        not null,
    written_at timestamptz not null,
    primary key (note_id, version)
);
create trigger context_note_version_append_only before update or delete on context_note_version
    for each row execute function refuse_change();
create trigger context_note_version_no_truncate before truncate on context_note_version
    for each statement execute function refuse_change();

-- First its author signs, then somebody else.
create table context_note_signature (
    note_id   uuid        not null,
    version   int         not null,
    place     int         not null check (place in (1, 2)),
    signer    text        not null,
    signed_at timestamptz not null,
    primary key (note_id, version, place),
    unique (note_id, version, signer),
    foreign key (note_id, version) references context_note_version (note_id, version)
);
create function sign_in_order() returns trigger language plpgsql as
$$
begin
    if (new.place = 1) <> (new.signer = (select author from context_note_version v
                                         where v.note_id = new.note_id and v.version = new.version))
        or (new.place = 2 and not exists (select 1 from context_note_signature s
                                          where s.note_id = new.note_id and s.version = new.version and s.place = 1)) then
        raise exception 'A note is signed by its author first and by somebody else then'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger context_note_signed_in_order before insert on context_note_signature
    for each row execute function sign_in_order();
create trigger context_note_signature_append_only before update or delete on context_note_signature
    for each row execute function refuse_change();
create trigger context_note_signature_no_truncate before truncate on context_note_signature
    for each statement execute function refuse_change();

create function show_what_is_signed() returns trigger language plpgsql as
$$
begin
    if new.shown is not null and (select count(*) from context_note_signature s
                                  where s.note_id = new.id and s.version = new.shown) <> 2 then
        raise exception 'Readers see no note that two people have not signed'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger context_note_shows_what_is_signed before insert or update on context_note
    for each row execute function show_what_is_signed();

-- The text units that hold what readers see of a note, and through which it is translated.
create table context_note_text (
    note_id uuid not null references context_note (id),
    field   text not null check (field in ('issuer', 'issued', 'purpose', 'disputed', 'citation')),
    place   int  not null check (place >= 1),
    unit_id uuid not null unique references text_unit (id),
    primary key (note_id, field, place)
);

-- An item has several units that are fields of notes.
drop index text_unit_item_field;
create unique index text_unit_item_field on text_unit (item_id, role)
    where segment_id is null and item_id is not null and role <> 'context-note';

-- No machine speaks in a note, and none has put its words into the mouth of a person.
create function refuse_machine_text_in_notes() returns trigger language plpgsql as
$$
begin
    if exists (select 1 from translation t join text_unit u on u.id = t.unit_id
               where t.id = new.translation_id and u.role = 'context-note') then
        raise exception 'Context notes hold no machine text' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger translation_revision_no_machine_in_notes before insert on translation_revision
    for each row when (new.origin in ('machine', 'post-edited')) execute function refuse_machine_text_in_notes();

-- Terms of our own list that tell readers beforehand what they will meet. A row stays when its term is taken off.
create table item_advisory (
    id         bigint generated always as identity primary key,
    item_id    uuid        not null references item (id),
    term       text        not null,
    set_by     text        not null,
    set_at     timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    check ((removed_by is null) = (removed_at is null))
);
create unique index item_advisory_once on item_advisory (item_id, term) where removed_at is null;

-- What is known of whether an item is what it claims to be. The last row counts; a row without a status takes it back.
create table item_authenticity (
    item_id   uuid        not null references item (id),
    number    int         not null check (number >= 1),
    status    text check (status in ('verified', 'attributed', 'disputed', 'known-forgery')),
    language  text,
    evidence  text,
    stated_by text        not null,
    stated_at timestamptz not null,
    primary key (item_id, number),
    check ((status is null) = (evidence is null) and (status is null) = (language is null))
);
create trigger item_authenticity_append_only before update or delete on item_authenticity
    for each row execute function refuse_change();
create trigger item_authenticity_no_truncate before truncate on item_authenticity
    for each statement execute function refuse_change();
