-- What is served of a page as an image. All of it can be made again from the originals and their texts.
create table page_image (
    id      uuid primary key,                        -- that of the page; of a typeset page, one of its own
    item_id uuid        not null references item (id),
    file_id uuid        not null references item_file (id),
    page_id uuid unique references page (id),        -- null where the page was typeset from a text
    number  int         not null check (number >= 1), -- within the file
    width   int         not null check (width >= 1),
    height  int         not null check (height >= 1),
    version text        not null check (version ~ '^[0-9a-f]{16}$'), -- names the bytes that are served
    made_at timestamptz not null,
    unique (file_id, number)
);
create index page_image_item on page_image (item_id);

-- Where the segments of a text without pages stand on its typeset pages; a long one may go on on the next page.
create table typeset_part (
    segment_id uuid not null references segment (id),
    part       int  not null check (part >= 1),
    image_id   uuid not null references page_image (id) on delete cascade,
    box        int[] not null check (cardinality(box) = 4),
    words      int[] not null check (cardinality(words) % 7 = 0), -- as in segment: start, end, x, y, width, height, 100
    primary key (segment_id, part)
);
create index typeset_part_image on typeset_part (image_id);

-- Files whose page images are to be made, or made again.
create table page_image_request (
    file_id  uuid primary key references item_file (id),
    asked_at timestamptz not null,
    attempts int         not null default 0,
    retry_at timestamptz,
    reason   text
);

-- How wide a picture of an item may be that everybody sees, though the item itself is not for everybody.
alter table item add column preview_width int check (preview_width between 100 and 1000);

-- Every process hears of a change at the moment of its commit, and forgets what it remembered of it.
create function tell_of_change() returns trigger language plpgsql as
$$
begin
    perform pg_notify('atmina_changed', new.kind || ' ' || new.subject);
    return null;
end
$$;
create trigger outbox_tells after insert on outbox for each row execute function tell_of_change();
