-- rows as the first version wrote them
INSERT INTO change (seq, team, at, type, dossier, data)
VALUES (1, 'news', '2026-11-25T10:00:00.000000Z', 'dossier.changed', 'bridge', '{"revision":1}');
INSERT INTO change (seq, team, at, type, dossier, data)
VALUES (2, 'news', '2026-11-25T10:00:01.000000Z', 'verdict.changed', 'bridge', '{"claim":"c-1"}');
INSERT INTO audit (seq, at, team, caller, action, object, detail, hash)
VALUES (1, '2026-11-25T10:00:00.000000Z', 'news', 'k1', 'dossier.put', 'bridge', 'revision=1', '7de669492a98664e290ba2ace829827c31f2c0219b4f916ced214e02998584e9');
