-- A change that cannot be indexed comes back later, and is set aside at last, so that it holds nobody up.
alter table outbox
    add column attempts int         not null default 0,
    add column retry_at timestamptz,
    add column parked   boolean     not null default false,
    add column reason   text;
create index outbox_to_do on outbox (id) where not parked;

-- Each writing of an item to the index has a number; a smaller one never replaces a greater one.
create sequence index_revision as bigint;
