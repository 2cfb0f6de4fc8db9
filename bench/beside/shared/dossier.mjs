// A line of the stream as claims, citations and relations, each with what a rule asks of it.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { figure, slips, takenFrom } from './figure.mjs';

const VARYING = new Set(['isolated', 'without-power']);
const CARRIERS = new Set(['news agency', 'newspaper', 'broadcaster', 'news site']);

// The dossiers of a stream, one by one.
export async function* dossiers(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line !== '') yield dossier(JSON.parse(line));
  }
}

const day = (date) => Date.parse(date) / 86_400_000;

function dossier(read) {
  const carriers = new Set(read.sources.filter((source) => CARRIERS.has(source.kind)).map((source) => source.id));
  const documents = new Map(read.documents.map((each) => [each.id, { ...each, day: day(each.published) }]));
  const grows = new Map(read.questions.map((each) => [each.id, !VARYING.has(each.measure)]));
  const claims = new Map();
  for (const each of read.claims) {
    const document = documents.get(each.document);
    claims.set(each.id, {
      id: each.id,
      document: document.id,
      publisher: document.publisher,
      story: document.story === true,
      day: document.day,
      question: each.question,
      grows: grows.get(each.question),
      figure: figure(each.says),
      attribution: each.attribution ?? '',
      voice: each.attribution === undefined || each.attribution === document.publisher ? '' : each.attribution,
      leansOn: each.leansOn[0] ?? '',
      daysAhead: day(each.happened) - document.day,
      origin: undefined,
    });
  }
  for (const claim of claims.values()) {
    close(claim, claims, carriers);
  }
  const all = [...claims.values()];
  for (const claim of all) {
    claim.standsFor = claim.origin === '' ? `document ${claim.document}` : claim.origin;
    claim.position = `${claim.question} ${claim.figure.key}`;
    claim.counted = claim.figure.hedge === 'stated';
    claim.ahead = claim.counted && claim.daysAhead > 0;
  }
  sort(all);
  const citations = all.filter((claim) => claim.leansOn !== '').map((claim) => {
    const cited = claims.get(claim.leansOn);
    const slipped = slips(claim.figure, cited.figure);
    return {
      claim: claim.id,
      cited: cited.id,
      document: cited.document,
      figures: takenFrom(claim.figure, cited.figure),
      oneSlipOfNoughts: slipped.length === 1 && slipped[0] === 'noughts',
      ofAnother: claim.publisher !== cited.publisher,
    };
  });
  const relations = (read.relations ?? []).map((each) => ({ ...each, exhaustive: each.how === 'exhaustive' }));
  return { id: read.id, claims: all, citations, relations };
}

// Follows a claim to the source behind it, the farthest first, without recursion.
function close(claim, claims, carriers) {
  const path = [];
  const met = new Set();
  let here = claim;
  while (here !== undefined && here.origin === undefined && !met.has(here)) {
    met.add(here);
    path.push(here);
    here = claims.get(here.leansOn);
  }
  const ring = new Set();
  if (here !== undefined && met.has(here)) {
    path.slice(path.indexOf(here)).forEach((each) => ring.add(each.publisher));
  }
  for (const next of path.reverse()) {
    let origin = claims.get(next.leansOn)?.origin ?? '';
    if (origin === '' && next.attribution !== '' && !ring.has(next.attribution)) {
      origin = next.attribution;
    } else if (origin === '' && next.attribution === '' && !(next.story && carriers.has(next.publisher))) {
      origin = next.publisher;
    }
    next.origin = origin;
  }
}

const byId = (one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

// Their places: by id, and where the story's claims come first, then the first published.
function sort(claims) {
  claims.sort(byId).forEach((claim, i) => (claim.order = i));
  [...claims]
    .sort((one, other) => Number(other.story) - Number(one.story) || one.day - other.day || one.order - other.order)
    .forEach((claim, i) => (claim.rank = i));
}
