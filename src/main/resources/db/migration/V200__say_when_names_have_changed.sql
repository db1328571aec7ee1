-- One row for each transaction that changed an authority or a name. Whoever keeps names in memory compares the whole
-- table, not its last row, for transactions do not end in the order in which they begin. Rows of past days are taken away.
create table authority_change (
    transaction text        not null default pg_current_xact_id()::text,
    at          timestamptz not null default transaction_timestamp(),
    primary key (at, transaction)
);

create function note_authority_change() returns trigger language plpgsql as
$$
begin
    insert into authority_change default values on conflict do nothing;
    return null;
end
$$;

create trigger authority_changed after insert or update or delete on authority
    for each statement execute function note_authority_change();
create trigger authority_name_changed after insert or update or delete on authority_name
    for each statement execute function note_authority_change();
