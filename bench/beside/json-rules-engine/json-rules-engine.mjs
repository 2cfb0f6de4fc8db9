// The five rules in json-rules-engine: a run of the engine a claim, what is beside it asked for as facts.
// node json-rules-engine.mjs STREAM

import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import { dossiers } from '../shared/dossier.mjs';
import { joins } from '../shared/joins.mjs';

const engine = new Engine(JSON.parse(readFileSync(new URL('rules.json', import.meta.url), 'utf8')));
for (const name of ['citation', 'position', 'sum']) {
  engine.addFact(name, async (params, almanac) => {
    const beside = await almanac.factValue('beside');
    return beside[name](await almanac.factValue('claim'));
  });
}
for await (const dossier of dossiers(process.argv[2])) {
  const beside = joins(dossier);
  let found = '';
  for (const claim of dossier.claims) {
    const { events } = await engine.run({ claim, beside });
    for (const event of events) found += `${dossier.id}\t${event.type}\t${claim.id}\n`;
  }
  process.stdout.write(found);
}
