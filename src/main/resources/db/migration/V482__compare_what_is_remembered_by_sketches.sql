-- Wordings that can be alike are found by sketches in place of an index of their words; see docs/decisions/0066.

drop index memory_source_keys;
drop index memory_brought_keys;
alter table memory_source drop column keys;
alter table memory_brought drop column keys;
alter table memory_source alter column words set statistics -1;
alter table memory_brought alter column words set statistics -1;
drop function memory_keys(int[], int, int);
drop function memory_length(int);

create or replace function file_wording() returns trigger language plpgsql as
$$
declare
    folded text := memory_folded(new.source_text);
begin
    new.key := memory_key(new.source_language, folded);
    new.words := memory_words(new.source_language, folded);
    return new;
end
$$;

-- How many bits the sketch of a wording of so many words has: at least four for each.
create function memory_sketch_size(words int) returns int language sql immutable strict parallel safe as
$$
select 32 << width_bucket(words, array [9, 17, 33, 65, 129, 257, 513])
$$;

-- One bit for each word, and for a word that comes again another one each time. A word that two wordings share sets the
-- same bit in both; so whoever lacks many of the bits lacks many of the words.
create function memory_sketched(words int[], size int) returns bit varying language plpgsql immutable strict parallel safe as
$$
declare
    sketch bit varying := repeat('0', size);
    place  int;
begin
    for place in select ((word + row_number() over (partition by word) * 2654435761) & (size - 1))::int
                 from unnest(words) word loop
        sketch := set_bit(sketch, place, 1);
    end loop;
    return sketch;
end
$$;

-- Apart from the wordings and narrow, because every question goes through all that are about as long. Only sketches of
-- one size can be laid upon each other, so each size has a table of its own.
create table memory_sketch (
    source_id  bigint references memory_source (id) on delete cascade,
    brought_id bigint references memory_brought (id) on delete cascade,
    length     int         not null, -- in words
    size       int         not null, -- of the sketch in bits
    sketch     bit varying not null,
    check (num_nonnulls(source_id, brought_id) = 1)
) partition by list (size);
create table memory_sketch_32 partition of memory_sketch for values in (32);
create table memory_sketch_64 partition of memory_sketch for values in (64);
create table memory_sketch_128 partition of memory_sketch for values in (128);
create table memory_sketch_256 partition of memory_sketch for values in (256);
create table memory_sketch_512 partition of memory_sketch for values in (512);
create table memory_sketch_1024 partition of memory_sketch for values in (1024);
create table memory_sketch_2048 partition of memory_sketch for values in (2048);
create table memory_sketch_4096 partition of memory_sketch for values in (4096);
create index memory_sketch_source on memory_sketch (source_id) where source_id is not null;
create index memory_sketch_brought on memory_sketch (brought_id) where brought_id is not null;

insert into memory_sketch (source_id, length, size, sketch)
select id, cardinality(words), size, memory_sketched(words, size)
from memory_source cross join lateral memory_sketch_size(cardinality(words)) size
where cardinality(words) > 0;
insert into memory_sketch (brought_id, length, size, sketch)
select id, cardinality(words), size, memory_sketched(words, size)
from memory_brought cross join lateral memory_sketch_size(cardinality(words)) size
where cardinality(words) > 0;

-- The argument of the trigger is the column that names the wording.
create function sketch_wording() returns trigger language plpgsql as
$$
declare
    words int  := cardinality(new.words);
    size  int  := memory_sketch_size(words);
begin
    if words > 0 then
        insert into memory_sketch (source_id, brought_id, length, size, sketch)
        values (case tg_argv[0] when 'source_id' then new.id end, case tg_argv[0] when 'brought_id' then new.id end,
                words, size, memory_sketched(new.words, size));
    end if;
    return null;
end
$$;
create trigger memory_source_sketched after insert on memory_source
    for each row execute function sketch_wording('source_id');
create trigger memory_brought_sketched after insert on memory_brought
    for each row execute function sketch_wording('brought_id');

-- The wordings that can have so many percent of their words in common with these, and few others. All that a wording may
-- lack are so many words, each of them no more than one bit. Of two wordings the longer one counts.
create function memory_near(words int[], percent int) returns table (source_id bigint, brought_id bigint)
    language plpgsql stable parallel safe as
$$
declare
    asked    int := cardinality(words);
    fewest   int := (asked * percent + 99) / 100;
    most     int := asked * 100 / percent;
    size     int := memory_sketch_size(fewest);
    shortest int;
    shared   int;
    sketch   bit varying;
begin
    while size <= memory_sketch_size(most) loop
        shortest := case size when 32 then 1 else size / 8 + 1 end;
        shared := (greatest(asked, shortest) * percent + 99) / 100;
        sketch := memory_sketched(words, size);
        return query execute format(
            'select source_id, brought_id from memory_sketch_%s
             where length between $1 and $2 and bit_count(sketch & $3) >= $4', size)
            using fewest, most, sketch, bit_count(sketch) - asked + shared;
        size := size * 2;
    end loop;
end
$$;
