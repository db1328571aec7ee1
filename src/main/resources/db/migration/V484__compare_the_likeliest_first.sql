-- Where more wordings can be alike than are compared word by word, those whose sketches have most in common come first. What
-- their sketches share is measured by the larger one, as words are by the longer wording.

drop function memory_near(int[], int);
create function memory_near(words int[], percent int)
    returns table (source_id bigint, brought_id bigint, likeness real)
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
            'select source_id, brought_id,
                    (bit_count(sketch & $3)::float / greatest(bit_count(sketch), bit_count($3)))::real
             from memory_sketch_%s
             where length between $1 and $2 and bit_count(sketch & $3) >= $4', size)
            using fewest, most, sketch, bit_count(sketch) - asked + shared;
        size := size * 2;
    end loop;
end
$$;
