-- Whom the archive may tell something: what their token said when they were last here, and what they wish.
create table notification_person (
    actor         text primary key,
    roles         text[]      not null,
    collections   text[]      not null,
    address       text,                 -- verified; none where the token had none
    seen_at       timestamptz not null,
    mail          text        not null default 'never' check (mail in ('immediate', 'daily', 'never')),
    mailed_at     timestamptz not null default '-infinity', -- the last letter of either kind
    digested_at   timestamptz not null default '-infinity', -- the last digest
    feed_hash     text unique           -- SHA-256 of the secret in the address of their feed
);

create sequence notification_number;
create table notification (
    number        bigint primary key default nextval('notification_number'), -- grows when more of the same comes
    recipient     text        not null,
    kind          text        not null
        check (kind in ('approved', 'rejected', 'stale', 'review', 'claim-ending', 'claim-released')),
    language      text        not null,
    owner_id      uuid        not null, -- the item, or the collection that the units describe
    item_id       uuid,
    collection_id uuid        not null,
    unit_id       uuid        not null, -- the last one
    units         int         not null default 1,
    actor         text,                 -- who approved, rejected or released
    reason        text,
    at            timestamptz not null,
    read_at       timestamptz,
    mail_id       uuid                  -- the letter that tells of it
);
create index notification_recipient on notification (recipient, number);
create index notification_waiting on notification (recipient) where mail_id is null and read_at is null;
-- More of the same joins what its recipient has not been told yet; what has a reason stands alone.
create unique index notification_joined on notification (recipient, kind, owner_id, language, coalesce(actor, ''))
    where mail_id is null and read_at is null and reason is null;

-- Letters on their way. Each ends in a named state; its wording is kept only until then.
create table notification_mail (
    id               uuid primary key,
    recipient        text        not null,
    address          text        not null,
    subject          text,
    body             text,
    unsubscribe      text, -- the address at which one says that no more are wanted
    unsubscribe_hash text        not null unique, -- SHA-256 of the secret in it
    state            text        not null default 'queued' check (state in ('queued', 'sent', 'refused', 'given-up')),
    attempts         int         not null default 0,
    next_at          timestamptz not null,
    lease_until      timestamptz,
    trouble          text, -- of the last attempt
    created_at       timestamptz not null,
    ended_at         timestamptz,
    check ((state = 'queued') = (body is not null))
);
create index notification_mail_queued on notification_mail (next_at) where state = 'queued';
