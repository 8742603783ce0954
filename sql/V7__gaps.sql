-- Judgements: what a criteria version says of a run. Append-only.

create table coverage_criteria (
    id         text    not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version    integer not null check (version > 0),
    title_vi   text    not null,
    title_en   text    not null,
    definition jsonb   not null,              -- technologies, levels, shares, centre rule, probability
    source     text    not null,              -- where the figures come from
    built_in   boolean not null,
    created_at timestamptz not null default now(),
    primary key (id, version)
);

create table judgement (
    run_id           char(64) not null references prediction_run on delete cascade,
    criteria_id      text     not null,
    criteria_version integer  not null,
    judged_at        timestamptz not null default now(),
    primary key (run_id, criteria_id, criteria_version),
    foreign key (criteria_id, criteria_version) references coverage_criteria
);

-- scope: an operator's code, 'any' (the best operator) or 'at-least-two' (the second best).
create table hamlet_result (
    run_id           char(64) not null,
    criteria_id      text     not null,
    criteria_version integer  not null,
    scope            text     not null,
    hamlet_code      text     not null,
    status           text     not null check (status in ('COVERED', 'WEAK', 'UNCOVERED', 'UNKNOWN')),
    reason           text     check (reason in ('TERRAIN', 'DISTANCE', 'NO_SITE', 'INVENTORY_INCOMPLETE',
                                                'NO_LOCATION', 'NO_TERRAIN', 'LOW_SHARE')),
    best_operator    text,
    best_technology  text     check (best_technology in ('GSM', 'UMTS', 'LTE', 'NR')),
    best_cell        text,
    margin_dB        numeric(6, 2),           -- centre: max over cells of level - usable level
    probability      numeric(5, 4) check (probability between 0 and 1),
    usable_share     numeric(7, 6) check (usable_share between 0 and 1),
    good_share       numeric(7, 6) check (good_share between 0 and 1),
    people           integer  check (people >= 0),
    people_affected  integer  check (people_affected >= 0 and people_affected <= people),
    needs_measuring  boolean  not null,
    primary key (run_id, criteria_id, criteria_version, scope, hamlet_code),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade,
    check (status = 'COVERED' or reason is not null)
);

create table target_result (
    run_id           char(64) not null,
    criteria_id      text     not null,
    criteria_version integer  not null,
    scope            text     not null,
    target_code      text     not null,
    status           text     not null check (status in ('CLOSED', 'OPEN', 'UNKNOWN')),
    reason           text     check (reason in ('TERRAIN', 'DISTANCE', 'NO_SITE', 'INVENTORY_INCOMPLETE',
                                                'NO_LOCATION', 'NO_TERRAIN', 'LOW_SHARE')),
    usable_share     numeric(7, 6) check (usable_share between 0 and 1),
    margin_dB        numeric(6, 2),           -- at the centre
    probability      numeric(5, 4) check (probability between 0 and 1),
    operator_count   integer  not null check (operator_count >= 0),
    primary key (run_id, criteria_id, criteria_version, scope, target_code),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade,
    check (status = 'CLOSED' or reason is not null)
);

-- Roll-ups: every count with the whole it belongs to.
create table gap_rollup (
    run_id           char(64) not null,
    criteria_id      text     not null,
    criteria_version integer  not null,
    scope            text     not null,
    edition          text     not null,
    level            text     not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    unit_code        text     not null,
    hamlets          integer  not null,
    covered          integer  not null,
    weak             integer  not null,
    uncovered        integer  not null,
    unknown          integer  not null,
    needs_measuring  integer  not null,
    people           bigint   not null,
    people_affected  bigint   not null,
    only_2g_3g       integer,                 -- with signal under any-mobile, not under 4g; province scope of both
    primary key (run_id, criteria_id, criteria_version, scope, edition, level, unit_code),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade,
    check (covered + weak + uncovered + unknown = hamlets),
    check (people_affected between 0 and people)
);
