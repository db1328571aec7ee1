-- How much stands where, item by item: a ledger. Each change of entries adds what it adds and takes away; the sum of all
-- lines is the truth at every moment, and nobody waits for anybody else's line. work_settle() makes one line of many.
create table work_tally (
    owner_id      uuid    not null, -- the item, or the collection that the units describe
    item_id       uuid,
    collection_id uuid    not null,
    language      text    not null,
    state         text    not null,
    shown         text,
    units         bigint  not null,
    words         bigint  not null,
    settled       boolean not null default false
);

create function work_tally_new() returns trigger language plpgsql as
$$
begin
    insert into work_tally (owner_id, item_id, collection_id, language, state, shown, units, words)
    select owner_id, item_id, collection_id, language, state, shown, count(*), sum(words)
    from came group by owner_id, item_id, collection_id, language, state, shown;
    return null;
end
$$;
create function work_tally_gone() returns trigger language plpgsql as
$$
begin
    insert into work_tally (owner_id, item_id, collection_id, language, state, shown, units, words)
    select owner_id, item_id, collection_id, language, state, shown, -count(*), -sum(words)
    from went group by owner_id, item_id, collection_id, language, state, shown;
    return null;
end
$$;
create function work_tally_changed() returns trigger language plpgsql as
$$
begin
    insert into work_tally (owner_id, item_id, collection_id, language, state, shown, units, words)
    select owner_id, item_id, collection_id, language, state, shown, sum(units), sum(words)
    from (select owner_id, item_id, collection_id, language, state, shown, 1 as units, words from came
          union all
          select owner_id, item_id, collection_id, language, state, shown, -1, -words from went) change
    group by owner_id, item_id, collection_id, language, state, shown
    having sum(units) <> 0 or sum(words) <> 0;
    return null;
end
$$;
create trigger work_tally_new after insert on work_entry
    referencing new table as came for each statement execute function work_tally_new();
create trigger work_tally_gone after delete on work_entry
    referencing old table as went for each statement execute function work_tally_gone();
create trigger work_tally_changed after update on work_entry
    referencing old table as went new table as came for each statement execute function work_tally_changed();

-- Makes one line of all the lines of an item that say the same. Safe beside everything else, itself included: a line
-- belongs to whoever takes it away.
create function work_settle() returns void language sql as
$$
    with gone as (
        delete from work_tally where owner_id in (select owner_id from work_tally where not settled) returning *)
    insert into work_tally (owner_id, item_id, collection_id, language, state, shown, units, words, settled)
    select owner_id, item_id, collection_id, language, state, shown, sum(units), sum(words), true
    from gone
    group by owner_id, item_id, collection_id, language, state, shown
    having sum(units) <> 0 or sum(words) <> 0
$$;

create or replace function work_rebuild() returns void language plpgsql set jit = off as
$$
begin
    truncate work_entry, work_tally;
    insert into work_entry select * from work_truth;
    perform work_settle();
end
$$;

insert into work_tally (owner_id, item_id, collection_id, language, state, shown, units, words, settled)
select owner_id, item_id, collection_id, language, state, shown, count(*), sum(words), true
from work_entry group by owner_id, item_id, collection_id, language, state, shown;
create index work_tally_collection on work_tally (collection_id);
create index work_tally_owner on work_tally (owner_id);
create index work_tally_unsettled on work_tally (owner_id) where not settled;
