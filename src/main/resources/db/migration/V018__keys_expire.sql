-- A key of a request counts for seven days. The record keeps the key it came with, as its hash says; which record a repeated
-- request is answered from stands beside it.
alter table consultation add column live_key varchar(200);
update consultation set live_key = idempotency_key;
alter table consultation drop constraint consultation_idempotency;
alter table consultation add constraint consultation_live_key unique (account, live_key);
