create table audit_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    action       text        not null, -- PREMIS event types for files: 'ingestion', 'validation', 'accession' ...
    subject_kind text        not null,
    subject      uuid        not null,
    before       jsonb,
    after        jsonb,
    why          text
);
create index audit_event_subject on audit_event (subject, id);
create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event
    for each statement execute function refuse_change();
