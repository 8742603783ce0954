-- A load may be tried: everything is done and recorded as for a real one, and then rolled back.

alter table import_attempt
    add column dry_run boolean not null default false,
    drop constraint import_attempt_outcome_check,
    add constraint import_attempt_outcome_check check (outcome in (
        'RUNNING', 'ACCEPTED', 'WOULD_BE_ACCEPTED', 'UNCHANGED', 'REJECTED', 'FAILED')),
    add constraint import_attempt_dry_run_check check (
        outcome <> 'ACCEPTED' and dry_run or outcome <> 'WOULD_BE_ACCEPTED' and not dry_run);
