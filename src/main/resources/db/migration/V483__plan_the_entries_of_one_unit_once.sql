-- Entries follow every save, nearly always of one unit. The statement joins a dozen tables, and planning it took longer than
-- running it: for a list of units the database plans anew each time, for one unit it keeps the plan.
create function work_truth_of(units uuid[]) returns setof work_truth language plpgsql stable rows 60 as
$$
declare
    few constant int := 20;
    each uuid;
begin
    if cardinality(units) > few then
        return query select * from work_truth where unit_id = any (units);
        return;
    end if;
    foreach each in array units loop
        return query select * from work_truth where unit_id = each;
    end loop;
end
$$;

create or replace function work_refresh(units uuid[]) returns void language plpgsql as
$$
begin
    if cardinality(units) = 0 then
        return;
    end if;
    units := array(select unnest(units)
                   union
                   select sibling.id
                   from text_unit unit join text_unit sibling on sibling.authority_id = unit.authority_id
                   where unit.id = any (units));
    perform 1 from text_unit where id = any (units) order by id for no key update;
    with truth as materialized (select * from work_truth_of(units)),
         gone as (delete from work_entry entry
                  where entry.unit_id = any (units)
                    and not exists (select 1 from truth where truth.unit_id = entry.unit_id))
    insert into work_entry as kept
    select * from truth order by unit_id, language
    on conflict (unit_id, language) do update
        set (owner_id, item_id, collection_id, authority_id, field, position, words, state, shown, outdated, since,
             author)
                = (excluded.owner_id, excluded.item_id, excluded.collection_id, excluded.authority_id, excluded.field,
                   excluded.position, excluded.words, excluded.state, excluded.shown, excluded.outdated,
                   excluded.since, excluded.author)
        where (kept.owner_id, kept.item_id, kept.collection_id, kept.authority_id, kept.field, kept.position,
               kept.words, kept.state, kept.shown, kept.outdated, kept.since, kept.author)
                  is distinct from
              (excluded.owner_id, excluded.item_id, excluded.collection_id, excluded.authority_id, excluded.field,
               excluded.position, excluded.words, excluded.state, excluded.shown, excluded.outdated, excluded.since,
               excluded.author);
end
$$;
