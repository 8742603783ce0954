-- Judgements: what a criteria version says of a run. Append-only.

create table coverage_criteria (
    id              text    not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version         integer not null check (version > 0),
    title_vi        text    not null,
    title_en        text    not null,
    definition      jsonb   not null,         -- technologies, levels, shares, centre rule, probability, sources
    definition_hash char(64) not null check (definition_hash ~ '^[0-9a-f]{64}$'),  -- SHA-256 of its canonical form
    built_in        boolean not null,
    active          boolean not null default true,   -- judged in new runs; the only column that may change
    created_at      timestamptz not null default now(),
    primary key (id, version),
    unique (id, definition_hash)
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
-- The best_ columns, distance, excess, margin and probability describe the best server of the centre.
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
    distance_m       integer  check (distance_m >= 0),
    excess_dB        numeric(6, 2),           -- loss above free space
    margin_dB        numeric(6, 2),           -- max over cells of level - usable level
    probability      numeric(5, 4) check (probability between 0 and 1),
    usable_share     numeric(7, 6) check (usable_share between 0 and 1),
    good_share       numeric(7, 6) check (good_share between 0 and 1),
    people           integer  check (people >= 0),
    people_affected  integer  check (people_affected >= 0),
    people_unknown   integer  check (people_unknown >= 0),
    needs_measuring  boolean  not null,
    weighting        text     not null check (weighting in ('SETTLEMENTS', 'AREA', 'BUFFER', 'NONE')),
    primary key (run_id, criteria_id, criteria_version, scope, hamlet_code),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade,
    check ((status = 'COVERED') = (reason is null)),
    check ((people is null) = (people_affected is null) and (people is null) = (people_unknown is null)),
    check (people_affected + people_unknown <= people),
    check ((best_operator is null) = (best_technology is null) and (best_operator is null) = (margin_dB is null)
        and (best_operator is null) = (probability is null))
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
    best_operator    text,
    best_technology  text     check (best_technology in ('GSM', 'UMTS', 'LTE', 'NR')),
    best_cell        text,
    distance_m       integer  check (distance_m >= 0),
    excess_dB        numeric(6, 2),
    margin_dB        numeric(6, 2),
    probability      numeric(5, 4) check (probability between 0 and 1),
    usable_share     numeric(7, 6) check (usable_share between 0 and 1),
    operator_count   integer  not null check (operator_count >= 0),  -- operators that close it, whatever the scope
    needs_measuring  boolean  not null,
    weighting        text     not null check (weighting in ('AREA', 'BUFFER', 'NONE')),
    primary key (run_id, criteria_id, criteria_version, scope, target_code),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade,
    check ((status = 'CLOSED') = (reason is null)),
    check ((best_operator is null) = (best_technology is null) and (best_operator is null) = (margin_dB is null)
        and (best_operator is null) = (probability is null))
);

-- Roll-ups: every count with the whole it belongs to. Hamlets that an edition gives no known unit stand in a
-- row of their own, 'unassigned', so that each level sums to the register.
create table gap_rollup (
    run_id           char(64) not null,
    criteria_id      text     not null,
    criteria_version integer  not null,
    scope            text     not null,
    edition          text     not null,
    level            text     not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    unit_code        text     not null,
    unit_name        text     not null,
    hamlets          integer  not null,
    covered          integer  not null,
    weak             integer  not null,
    uncovered        integer  not null,
    unknown          integer  not null,
    needs_measuring  integer  not null,
    people           bigint   not null,
    people_affected  bigint   not null,
    people_unknown   bigint   not null,
    only_2g_3g         integer,               -- any-mobile alone: with signal here, uncovered under 4g
    only_2g_3g_unknown integer,               -- any-mobile alone: may or may not be such
    primary key (run_id, criteria_id, criteria_version, scope, edition, level, unit_code),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade,
    check (covered + weak + uncovered + unknown = hamlets),
    check (people_affected >= 0 and people_unknown >= 0 and people_affected + people_unknown <= people),
    check ((only_2g_3g is null) = (only_2g_3g_unknown is null)),
    check (only_2g_3g + only_2g_3g_unknown <= hamlets)
);

-- The province's counts had one figure of the rule been another one; share as a fraction, shift added to
-- every level.
create table gap_sensitivity (
    run_id           char(64) not null,
    criteria_id      text     not null,
    criteria_version integer  not null,
    scope            text     not null,
    uncovered_share  numeric(7, 6) not null,
    covered_share    numeric(7, 6) not null,
    level_shift_dB   numeric(5, 2) not null,
    covered          integer  not null,
    weak             integer  not null,
    uncovered        integer  not null,
    unknown          integer  not null,
    people_affected  bigint   not null,
    primary key (run_id, criteria_id, criteria_version, scope, uncovered_share, covered_share, level_shift_dB),
    foreign key (run_id, criteria_id, criteria_version) references judgement on delete cascade
);
