// Writes the stream as CLIPS facts, a dossier a line: every field of a dossier is one fact, so that (assert-string) takes it.
// node facts.mjs STREAM

import { dossiers } from '../shared/dossier.mjs';

const text = (value) => JSON.stringify(value);
const truth = (value) => (value ? 'TRUE' : 'FALSE');

function claim(each) {
  const { figure } = each;
  return `(claim (id ${text(each.id)}) (document ${text(each.document)}) (story ${truth(each.story)}) (day ${each.day})`
    + ` (question ${text(each.question)}) (position ${text(each.position)}) (grows ${truth(each.grows)})`
    + ` (stands-for ${text(each.standsFor)}) (origin ${text(each.origin)}) (attribution ${text(each.attribution)})`
    + ` (voice ${text(each.voice)}) (leans-on ${text(each.leansOn)}) (days-ahead ${each.daysAhead})`
    + ` (rank ${each.rank}) (order ${each.order}) (hedge ${text(figure.hedge)}) (counted ${truth(each.counted)})`
    + ` (low ${figure.low}) (above ${truth(figure.above)}) (high ${figure.high}) (below ${truth(figure.below)})`
    + ` (read-low ${figure.readLow}) (read-high ${figure.readHigh})`
    + ` (number ${figure.number}) (step ${figure.step}) (bound ${text(figure.bound)}))`;
}

const citation = (each) =>
  `(citation (claim ${text(each.claim)}) (cited ${text(each.cited)}) (figures ${text(each.figures)})`
  + ` (one-slip-of-noughts ${truth(each.oneSlipOfNoughts)}) (of-another ${truth(each.ofAnother)}))`;

const relation = (each) =>
  `(relation (whole ${text(each.whole)}) (parts ${each.parts.map(text).join(' ')}) (exhaustive ${truth(each.exhaustive)}))`;

let out = [];
for await (const dossier of dossiers(process.argv[2])) {
  out.push(`(dossier (id ${text(dossier.id)}))`);
  for (const each of dossier.claims) out.push(claim(each));
  for (const each of dossier.citations) out.push(citation(each));
  for (const each of dossier.relations) out.push(relation(each));
  out.push('end');
  if (out.length > 10_000) {
    process.stdout.write(`${out.join('\n')}\n`);
    out = [];
  }
}
if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
