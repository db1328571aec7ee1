-- A text unit in one language came to a state that somebody wants to hear of. Written in the transaction of the act,
-- taken away by who tells them.
create table work_turn (
    id         bigint generated always as identity primary key,
    unit_id    uuid        not null,
    language   text        not null,
    from_state text,
    to_state   text,
    holder     text, -- whose claim somebody else has released; then nothing is said of states
    actor      text, -- who released it
    note       text, -- why
    at         timestamptz not null default clock_timestamp(),
    check ((holder is null) = (to_state is not null) and (holder is null) = (actor is null))
);

create function work_turned() returns trigger language plpgsql as
$$
begin
    insert into work_turn (unit_id, language, from_state, to_state)
    values (new.unit_id, new.language, old.state, new.state);
    return null;
end
$$;
create trigger work_turned after update of state on work_entry
    for each row when (old.state <> new.state and (new.state in ('in-review', 'approved', 'rejected', 'stale')
                                                   or old.state in ('in-review', 'stale')))
    execute function work_turned();
