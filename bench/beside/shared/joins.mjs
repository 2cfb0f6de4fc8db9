// The joins, for engines that have none: what there is of one claim, beside the others of its dossier.

import { apart, endsBefore, relation, sameInterval, times } from './figure.mjs';

export function joins({ claims, citations, relations }) {
  const byQuestion = group(claims, (claim) => claim.question);
  const byPosition = group(claims, (claim) => claim.position);
  const byDocument = group(claims, (claim) => claim.document);
  const cited = new Map(citations.map((citation) => [citation.claim, citation]));
  const drifted = (claim) => cited.get(claim.id)?.figures === 'apart';

  // What a claim leans on.
  const citation = (claim) => cited.get(claim.id) ?? { figures: 'none', oneSlipOfNoughts: false, ofAnother: false };

  // A claim on a whole against those on its parts.
  function sum(whole) {
    const relation = relations.find((each) => each.whole === whole.question);
    const parts = (relation?.parts ?? []).map((question) => part(whole, question)).filter((found) => found !== undefined);
    const least = parts.reduce((all, found) => all + found.figure.low, 0);
    const open = whole.figure.below || parts.some((found) => found.figure.above);
    return {
      told: parts.length,
      leavesOut: relation !== undefined && (!relation.exhaustive || parts.length < relation.parts.length),
      oneHedge: parts.every((found) => found.figure.hedge === whole.figure.hedge),
      exceeds: least > whole.figure.high || (least === whole.figure.high && open),
    };
  }

  // The part that belongs with a whole: of its own document and voice, else of the document that it rests on.
  function part(whole, question) {
    const own = byDocument.get(whole.document).filter((claim) => claim.question === question && oneVoice(whole, claim));
    const rests = cited.get(whole.id)?.document;
    const there = rests === undefined || rests === whole.document ? [] : byDocument.get(rests);
    const found = own.length > 0 ? own : there.filter((claim) => claim.question === question);
    return found.length > 0 && found.every((claim) => sameInterval(claim.figure, found[0].figure)) ? found[0] : undefined;
  }

  // The nearest of another origin, below a claim and above it, where the words of the two exclude each other.
  function excluded(claim) {
    const others = byQuestion.get(claim.question).filter((other) => other.counted && other.standsFor !== claim.standsFor);
    const less = others.filter((other) => mayNotExceed(claim, other) && endsBefore(other.figure, claim.figure));
    const more = others.filter((other) => mayNotExceed(other, claim) && endsBefore(claim.figure, other.figure));
    return [
      first(less, (a, b) => b.figure.high - a.figure.high || a.figure.below - b.figure.below || a.order - b.order),
      first(more, (a, b) => a.figure.low - b.figure.low || a.figure.above - b.figure.above || a.order - b.order),
    ].flat();
  }

  function readApart(claim) {
    const others = byQuestion.get(claim.question).filter((other) => other.counted && other.standsFor !== claim.standsFor);
    const less = others.filter((other) => mayNotExceed(claim, other) && other.figure.readHigh < claim.figure.readLow);
    const more = others.filter((other) => mayNotExceed(other, claim) && claim.figure.readHigh < other.figure.readLow);
    return [
      first(less, (a, b) => b.figure.readHigh - a.figure.readHigh || a.order - b.order),
      first(more, (a, b) => a.figure.readLow - b.figure.readLow || a.order - b.order),
    ].flat().filter((other) => relation(claim.figure, other.figure) === 'read apart');
  }

  const ownWords = (claim) => byQuestion.get(claim.question).some((other) =>
    other.counted
    && other.standsFor === claim.standsFor
    && (other.document === claim.document || (other.day === claim.day && other.leansOn === '' && claim.leansOn === ''))
    && apart(other.figure, claim.figure));

  // An answer, under the claim that is spoken of first.
  function position(claim) {
    const members = byPosition.get(claim.position);
    const lead = members.every((member) => claim.rank <= member.rank);
    if (!lead) return { lead };
    const counted = members.filter((member) => member.counted);
    const excludes = counted.flatMap(excluded);
    const reads = counted.flatMap(readApart);
    return {
      lead,
      excluded: excludes.length,
      drifted: drifted(claim) || (!claim.story && excludes.some(drifted)),
      readApart: reads.length,
      times: reads.length === 0 ? 0 : Math.min(...reads.map((other) => times(claim.figure, other.figure))),
      own: counted.some(ownWords),
    };
  }

  return { citation, sum, position };
}

// Whether a lesser count elsewhere can speak against a claim: what only grows was less before.
const mayNotExceed = (claim, other) => (claim.grows ? other.day >= claim.day : other.day === claim.day);

const oneVoice = (one, other) => one.voice === '' || other.voice === '' || one.voice === other.voice;

const first = (claims, order) =>
  claims.length === 0 ? [] : [claims.reduce((best, claim) => (order(claim, best) < 0 ? claim : best))];

function group(values, key) {
  const groups = new Map();
  for (const value of values) {
    const found = groups.get(key(value));
    if (found === undefined) groups.set(key(value), [value]);
    else found.push(value);
  }
  return groups;
}

// All of it of each claim.
export function cases(dossier) {
  const { citation, sum, position } = joins(dossier);
  return dossier.claims.map((claim) => ({
    id: claim.id,
    counted: claim.counted,
    daysAhead: claim.daysAhead,
    ahead: claim.ahead,
    origin: claim.origin,
    attribution: claim.attribution,
    citation: citation(claim),
    position: position(claim),
    sum: sum(claim),
  }));
}
