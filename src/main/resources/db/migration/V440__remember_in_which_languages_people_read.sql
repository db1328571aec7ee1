-- What somebody with a login would like to read, the best first; `actor` as everywhere.
create table reading_preference (
    actor      text primary key,
    languages  text[]      not null check (cardinality(languages) between 1 and 12),
    changed_at timestamptz not null
);
