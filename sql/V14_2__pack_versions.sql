-- Versions of a pack: which datasets were current together, and what pack.yaml said of the pack and its editions then.
-- Every accepted load that changed something adds one, and so does every roll-back; none is ever changed or removed.

alter table dataset add column as_of date;   -- the day its content describes, where pack.yaml tells
alter table import_attempt add column rollback_to integer check (rollback_to > 0);  -- version made current again

create table pack_version (
    pack_id     text        not null references pack,
    number      integer     not null check (number > 0),
    attempt_id  bigint      references import_attempt,  -- null: found when versions were introduced
    created_at  timestamptz not null default now(),
    rollback_to integer,
    pack        jsonb       not null,         -- the row of pack
    editions    jsonb       not null,         -- the rows of edition that were declared
    primary key (pack_id, number),
    foreign key (pack_id, rollback_to) references pack_version,
    check (rollback_to < number)
);

create table pack_version_dataset (
    pack_id    text    not null,
    number     integer not null,
    dataset_id bigint  not null references dataset,
    primary key (pack_id, number, dataset_id),
    foreign key (pack_id, number) references pack_version
);
create index on pack_version_dataset (dataset_id);

insert into pack_version (pack_id, number, created_at, pack, editions)
select p.id, 1,
    coalesce((select max(d.loaded_at) from dataset d where d.pack_id = p.id and d.state = 'CURRENT'), now()),
    to_jsonb(p),
    coalesce((select jsonb_agg(to_jsonb(e) order by e.code) from edition e where e.pack_id = p.id and e.declared), '[]')
from pack p;

insert into pack_version_dataset
select pack_id, 1, id from dataset where state = 'CURRENT';
