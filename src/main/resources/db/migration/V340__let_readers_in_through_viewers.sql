-- What seals the cookies and tokens of readers who sign in through a viewer. The archive makes these keys itself, and
-- new ones from time to time; whoever reads them can be any reader.
create table viewer_key (
    id      int generated always as identity primary key,
    secret  bytea       not null check (length(secret) = 32),
    made_at timestamptz not null
);

-- Readers who have signed in through a viewer, until they would have to do it again. Cookies and tokens are checked
-- without this table; it remembers who has signed out before.
create table viewer_session (
    id       uuid primary key,
    until    timestamptz not null,
    hint     text, -- lets Keycloak end its own session without asking
    ended_at timestamptz
);
create index viewer_session_until on viewer_session (until);

-- Every process hears of it at the moment of the commit.
create function tell_of_sign_out() returns trigger language plpgsql as
$$
begin
    perform pg_notify('atmina_changed', 'viewer-signed-out ' || new.id);
    return null;
end
$$;
create trigger viewer_session_tells after update of ended_at on viewer_session
    for each row when (new.ended_at is not null) execute function tell_of_sign_out();
