-- Who has taken on which text unit in which language, and until when. A claim that has run out is no claim any more; nobody
-- has to come and take it away.
create table work_claim (
    unit_id    uuid        not null references text_unit (id),
    language   text        not null,
    holder     text        not null,
    claimed_at timestamptz not null,
    until      timestamptz not null,
    lasts      interval    not null, -- how much longer it lasts from each save on
    warned     boolean     not null default false, -- its holder has been told that it runs out
    primary key (unit_id, language)
);
create index work_claim_holder on work_claim (holder, until);
create index work_claim_until on work_claim (until) where not warned;

-- Whoever saves goes on working.
create function work_claim_renewed() returns trigger language plpgsql as
$$
begin
    update work_claim claim
    set until = greatest(claim.until, changed.created_at + claim.lasts), warned = false
    from changed join translation on translation.id = changed.translation_id
    where claim.unit_id = translation.unit_id
      and claim.language = translation.language
      and translation.steward = ''
      and claim.holder = changed.author
      and claim.until > changed.created_at;
    return null;
end
$$;
create trigger work_claim_renewed after insert on translation_revision
    referencing new table as changed for each statement execute function work_claim_renewed();

-- What is approved is done.
create function work_claim_done() returns trigger language plpgsql as
$$
begin
    delete from work_claim where unit_id = new.unit_id and language = new.language;
    return null;
end
$$;
create trigger work_claim_done after update of state on work_entry
    for each row when (new.state = 'approved' and old.state = 'in-review') execute function work_claim_done();
