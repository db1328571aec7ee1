alter table segment
    add column language_confidence real check (language_confidence between 0 and 1); -- null where nobody measured it
