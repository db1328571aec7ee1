-- Written in the transaction of the change, taken away by who has acted on it.
create table outbox (
    id      bigint generated always as identity primary key,
    kind    text        not null, -- 'item-changed', 'collection-changed'
    subject uuid        not null,
    at      timestamptz not null
);

create table job (
    id            uuid primary key,
    kind          text        not null, -- 'inspect-file'
    item_id       uuid        not null references item (id),
    file_id       uuid        not null references item_file (id),
    state         text        not null check (state in ('queued', 'running', 'completed', 'completed-with-errors', 'failed')),
    outcome       text,
    facts         jsonb       not null default '{}',
    acknowledged  boolean     not null default false, -- a person has seen the errors and publishes all the same
    attempts      int         not null default 0,
    pages_done    int         not null default 0,
    pages_total   int,
    language      text,
    run_after     timestamptz not null,
    lease_owner   text,
    lease_until   timestamptz,
    fencing_token bigint      not null default 0, -- grows with each claim; a late worker cannot finish another's work
    requested_by  text        not null,
    created_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    unique (file_id, kind)
);
create index job_to_do on job (run_after) where state in ('queued', 'running');
create index job_item on job (item_id);

create table job_page (
    job_id uuid not null references job (id),
    number int  not null,
    state  text not null,
    reason text,
    millis int  not null,
    primary key (job_id, number)
);
