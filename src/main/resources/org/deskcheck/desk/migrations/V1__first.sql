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
    problem TEXT,
    errors BIGINT,
    warnings BIGINT,
    complete INTEGER,
    attempts BIGINT NOT NULL
);
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

CREATE TABLE dossier (
    team TEXT NOT NULL,
    id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    verification TEXT,
    PRIMARY KEY (team, id)
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

-- who rests on what: a stored dossier's claims that lean on a figure of a source
CREATE TABLE leaning (
    team TEXT NOT NULL,
    dossier TEXT NOT NULL,
    claim TEXT NOT NULL,
    source TEXT NOT NULL,
    subject TEXT NOT NULL,
    measure TEXT NOT NULL,
    scope TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (team, dossier, claim, source)
);
CREATE INDEX leaning_by_source ON leaning (team, source, subject, measure);

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
    digest TEXT NOT NULL,
    archive ${bytes} NOT NULL,
    caller TEXT NOT NULL,
    uploaded TEXT NOT NULL,
    state TEXT NOT NULL
);

-- which packs judge, each set as a whole; the last one is in force
CREATE TABLE activation (
    seq BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    caller TEXT NOT NULL,
    packs TEXT NOT NULL
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
