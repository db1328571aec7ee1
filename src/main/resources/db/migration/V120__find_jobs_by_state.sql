-- For the list of failed jobs and the numbers of the metrics.
create index job_state on job (state, created_at, id);
