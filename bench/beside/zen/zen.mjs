// The five rules in GoRules' Zen: a decision of a function node that joins, and a decision table that loops over the claims.
// node zen.mjs STREAM [outside]: with "outside" the joins are made by this program, and the decision is the table alone.

import { readFileSync } from 'node:fs';
import { ZenEngine, overrideConfig } from '@gorules/zen-engine';
import { dossiers } from '../shared/dossier.mjs';
import { cases } from '../shared/joins.mjs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

// A decision is one file: the function node gets the code of the modules itself.
const modules = ['../shared/figure.mjs', '../shared/joins.mjs']
  .map((name) => read(name).replace(/^import .*$/gm, '').replace(/^export /gm, ''))
  .join('\n');

function graph(outside) {
  const decision = JSON.parse(read('rules.json'));
  if (outside) {
    decision.nodes = decision.nodes.filter((node) => node.id !== 'joins');
    decision.edges = [{ id: 'request-rules', type: 'edge', sourceId: 'request', targetId: 'rules' }, decision.edges.at(-1)];
  } else {
    decision.nodes.find((node) => node.id === 'joins').content.source =
      `${modules}\nexport const handler = async (input) => ({ claims: cases(input) });`;
  }
  return decision;
}

// a function node may take five seconds otherwise
overrideConfig({ functionTimeoutMillis: 600_000 });
const outside = process.argv[3] === 'outside';
const engine = new ZenEngine();
const decision = engine.createDecision(Buffer.from(JSON.stringify(graph(outside))));
for await (const dossier of dossiers(process.argv[2])) {
  const { result } = await decision.evaluate(outside ? { claims: cases(dossier) } : dossier);
  let found = '';
  for (const hits of result.claims) {
    for (const hit of hits) found += `${dossier.id}\t${hit.rule}\t${hit.claim}\n`;
  }
  process.stdout.write(found);
}
