-- Archives that were filled before there were images for viewers get them when their workers start.
insert into page_image_request (file_id, asked_at)
select id, now() from item_file where state = 'stored'
on conflict (file_id) do nothing;
