-- A steward is an organisation that publishes wordings of its own beside those of the archive. The row without a
-- steward is the archive's own translation.
alter table translation add column steward text not null default '' check (steward ~ '^([a-z0-9]+(-[a-z0-9]+)*)?$');
alter table translation drop constraint translation_unit_id_language_key;
alter table translation add constraint translation_once unique (unit_id, language, steward);
