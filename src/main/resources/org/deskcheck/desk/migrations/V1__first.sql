-- Both stores read this file: ${bytes} is what each calls a column of bytes. Times are RFC 3339 in UTC with microseconds,
-- so that they sort as texts. Numbers that go up are given by the one writer.

CREATE TABLE api_key (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    confidential INTEGER NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL,
    expires TEXT,
    revoked TEXT
);

CREATE TABLE verification (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    caller TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted TEXT NOT NULL,
    finished TEXT,
    dossier TEXT,
    revision BIGINT,
    media_type TEXT NOT NULL,
    options TEXT NOT NULL,
    input ${bytes} NOT NULL,
    input_hash TEXT NOT NULL,
    rules TEXT,
    registry TEXT,
    engine TEXT,
    report ${bytes},
    report_hash TEXT,
    problem ${bytes},
    errors BIGINT,
    warnings BIGINT,
    notes BIGINT,
    complete INTEGER,
    confidential INTEGER,
    attempts BIGINT NOT NULL
);
-- input, report and problem are gzip, and deleted together; the hashes are of what was packed, and stay
CREATE INDEX verification_by_team ON verification (team, submitted, id);
CREATE INDEX verification_by_state ON verification (state, submitted);
CREATE INDEX verification_by_dossier ON verification (team, dossier, revision);

CREATE TABLE verification_rule (
    verification TEXT NOT NULL REFERENCES verification (id),
    rule TEXT NOT NULL,
    level TEXT NOT NULL,
    findings BIGINT NOT NULL,
    PRIMARY KEY (verification, rule, level)
);
CREATE INDEX verification_rule_by_rule ON verification_rule (rule, verification);

CREATE TABLE idempotency (
    team TEXT NOT NULL,
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    verification TEXT NOT NULL REFERENCES verification (id),
    created TEXT NOT NULL,
    PRIMARY KEY (team, caller, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created);

-- how long a team keeps what was sent and what was reported
CREATE TABLE retention (
    team TEXT PRIMARY KEY,
    days BIGINT NOT NULL,
    caller TEXT NOT NULL,
    changed TEXT NOT NULL
);

CREATE TABLE dossier (
    team TEXT NOT NULL,
    id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    verification TEXT,
    due TEXT,
    PRIMARY KEY (team, id)
);
-- due: the day on which a waiver of it will have ended, and it is verified again
CREATE INDEX dossier_by_due ON dossier (due);

-- what each revision came to; summary and differences are JSON. Verdicts: of the last one, to hold the next against
CREATE TABLE dossier_revision (
    team TEXT NOT NULL,
    dossier TEXT NOT NULL,
    revision BIGINT NOT NULL,
    at TEXT NOT NULL,
    caller TEXT NOT NULL,
    cause TEXT NOT NULL,
    part TEXT,
    rules TEXT NOT NULL,
    verification TEXT NOT NULL,
    summary TEXT NOT NULL,
    differences TEXT NOT NULL,
    verdicts ${bytes} NOT NULL,
    PRIMARY KEY (team, dossier, revision)
);

-- what a dossier is made of; a part that a later revision replaced or took out ends there
CREATE TABLE dossier_part (
    team TEXT NOT NULL,
    dossier TEXT NOT NULL,
    name TEXT NOT NULL,
    since BIGINT NOT NULL,
    ended BIGINT,
    media_type TEXT NOT NULL,
    content ${bytes} NOT NULL,
    PRIMARY KEY (team, dossier, name, since)
);

CREATE TABLE waiver (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    dossier TEXT NOT NULL,
    claim TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    caller TEXT NOT NULL,
    created TEXT NOT NULL,
    until TEXT,
    ended TEXT
);
CREATE INDEX waiver_by_dossier ON waiver (team, dossier);

-- who said what (kind said or withdrawn), and who rests on what (kind leans), as the dossiers that live have it now.
-- Subject, scope and source have their ids and, folded, their names; days are those for which the figure holds
CREATE TABLE leaning (
    team TEXT NOT NULL,
    dossier TEXT NOT NULL,
    kind TEXT NOT NULL,
    claim TEXT NOT NULL,
    source TEXT NOT NULL,
    source_name TEXT NOT NULL,
    shown TEXT NOT NULL,
    about TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    measure TEXT NOT NULL,
    varies INTEGER NOT NULL,
    scope TEXT NOT NULL,
    scope_name TEXT NOT NULL,
    value TEXT NOT NULL,
    figure TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    dated INTEGER NOT NULL,
    document TEXT NOT NULL,
    published TEXT NOT NULL,
    PRIMARY KEY (team, dossier, kind, claim, source)
);
CREATE INDEX leaning_by_source ON leaning (team, kind, source);
CREATE INDEX leaning_by_name ON leaning (team, kind, source_name);

-- what happened, in order: the feed, the events, and what hooks are told
CREATE TABLE change (
    seq BIGINT PRIMARY KEY,
    team TEXT NOT NULL,
    at TEXT NOT NULL,
    type TEXT NOT NULL,
    dossier TEXT,
    data TEXT NOT NULL
);
CREATE INDEX change_by_team ON change (team, seq);
CREATE INDEX change_by_dossier ON change (team, dossier, seq);

-- types: the ones it is told of, between spaces; none stands for all. An old secret signs beside the new one for a time
CREATE TABLE hook (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    url TEXT NOT NULL,
    types TEXT NOT NULL,
    secret TEXT NOT NULL,
    old_secret TEXT,
    old_until TEXT,
    created TEXT NOT NULL,
    disabled TEXT,
    reason TEXT
);
CREATE INDEX hook_by_team ON hook (team, created, id);

-- what hooks are yet to be told, written with the change; due while it is not done. No change: a test
CREATE TABLE delivery (
    id TEXT PRIMARY KEY,
    hook TEXT NOT NULL REFERENCES hook (id),
    change BIGINT,
    type TEXT NOT NULL,
    created TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    due TEXT,
    delivered TEXT,
    failed TEXT,
    status BIGINT,
    reason TEXT
);
CREATE INDEX delivery_by_due ON delivery (hook, due);
CREATE INDEX delivery_by_hook ON delivery (hook, created, id);

CREATE TABLE pack (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    revision BIGINT NOT NULL,
    title TEXT NOT NULL,
    digest TEXT NOT NULL,
    signed_by TEXT,
    rules BIGINT NOT NULL,
    archive ${bytes} NOT NULL,
    archive_hash TEXT NOT NULL UNIQUE,
    caller TEXT NOT NULL,
    uploaded TEXT NOT NULL,
    UNIQUE (name, revision)
);

-- which packs judge, each set as a whole; the last one is in force
CREATE TABLE activation (
    seq BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    caller TEXT NOT NULL,
    packs TEXT NOT NULL,
    rules TEXT NOT NULL,
    restores BIGINT
);

CREATE TABLE audit (
    seq BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    team TEXT NOT NULL,
    caller TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_by_team ON audit (team, seq);
