-- Files that came over HTTP and became a load of a pack's folder in the data folder.
create table import_upload (
    id           uuid primary key,
    pack_id      text    not null,
    file         text    not null check (length(file) <= 1000),     -- as the sender names it
    length_bytes bigint  not null check (length_bytes >= 0),
    folder       text    not null,                                  -- of the pack with the file in it
    accept_valid boolean not null,
    dry_run      boolean not null,
    received_at  timestamptz not null default now(),
    attempt_id   bigint references import_attempt on delete set null  -- null until the load has ended
);
