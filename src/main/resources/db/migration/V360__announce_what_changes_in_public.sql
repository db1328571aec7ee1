-- What became of the manifests and collections that everybody may see, in the order in which it was announced. Positions
-- have no gaps, and none is ever put before another: one transaction at a time gives them out, after the change was committed.
create table discovery_activity (
    position    bigint primary key check (position >= 1),
    type        text        not null check (type in ('Create', 'Update', 'Delete', 'Move', 'Refresh')),
    at          timestamptz not null,
    kind        text check (kind in ('item', 'collection', 'top')),
    name        text, -- the public identifier; that of a refresh is null
    target_name text, -- the public identifier after a move
    check ((type = 'Refresh') = (kind is null)),
    check ((type = 'Refresh') = (name is null)),
    check ((type = 'Move') = (target_name is not null)),
    check (target_name <> name)
);
create trigger discovery_activity_append_only before update or delete on discovery_activity
    for each row execute function refuse_change();
create trigger discovery_activity_no_truncate before truncate on discovery_activity
    for each statement execute function refuse_change();

-- What stands announced as being there, with a digest of what readers were shown of it.
create table discovery_object (
    id          uuid primary key,
    kind        text not null check (kind in ('item', 'collection', 'top')),
    name        text not null,
    within      uuid, -- the collection that it stood in
    fingerprint text not null
);

-- What has changed and was not looked at yet. Rows are never shared, so that no writer waits for another one.
create table discovery_note (
    id      bigint generated always as identity primary key,
    kind    text not null, -- as in the outbox, or 'look-at-collection' or 'refresh'
    subject uuid not null
);

create function note_for_discovery() returns trigger language plpgsql as
$$
begin
    insert into discovery_note (kind, subject) select distinct kind, subject from added;
    return null;
end
$$;
create trigger outbox_noted_for_discovery after insert on outbox referencing new table as added
    for each statement execute function note_for_discovery();

-- The top of the collections is there from the first day, so that the stream is never empty.
insert into discovery_activity (position, type, at, kind, name)
values (1, 'Create', date_trunc('milliseconds', now()), 'top', 'top');
insert into discovery_object (id, kind, name, fingerprint)
values ('00000000-0000-0000-0000-000000000000', 'top', 'top', '');
