// A count as printed, and what its words leave possible: low to high strictly, readLow to readHigh as a reader takes it.
// Ends are doubled, so that halves are whole numbers.

// An open end, which JSON has to carry.
const OPEN = Number.MAX_SAFE_INTEGER;

export function figure(says) {
  const { number, unit } = says;
  const bound = says.bound ?? 'exact';
  const hedge = says.hedge ?? 'stated';
  let step = 1;
  while (number !== 0 && number % (step * 10) === 0) step *= 10;
  return {
    number, bound, hedge, step, unit,
    key: `${hedge} ${bound} ${number} ${unit}`,
    above: bound === 'more than',
    below: bound === 'less than',
    ...ends(bound, 2 * number, step),
  };
}

function ends(bound, twice, step) {
  const half = step === 1 ? 0 : step;
  switch (bound) {
    case 'exact':
      return { low: twice - half, high: twice + half, readLow: twice - half, readHigh: twice + half };
    case 'about':
      return { low: twice - 2 * step, high: twice + 2 * step, readLow: twice - step, readHigh: twice + step };
    case 'more than':
    case 'at least':
      return { low: twice, high: OPEN, readLow: twice, readHigh: twice + 2 * step };
    case 'nearly':
      return { low: twice - 2 * step, high: twice, readLow: twice - step, readHigh: twice };
    case 'less than':
    case 'up to':
      return { low: 0, high: twice, readLow: twice - 2 * step, readHigh: twice };
    default:
      throw new Error(`a bound that the stream does not have: ${bound}`);
  }
}

export const endsBefore = (one, other) =>
  one.high < other.low || (one.high === other.low && (one.below || other.above));

export const apart = (one, other) => endsBefore(one, other) || endsBefore(other, one);

export const readApart = (one, other) => one.readHigh < other.readLow || other.readHigh < one.readLow;

export const sameInterval = (one, other) =>
  one.low === other.low && one.high === other.high && one.above === other.above && one.below === other.below;

// How many whole times the one figure goes into the other, as a reader takes them.
export function times(one, other) {
  const into = (less, more) => (less.readHigh <= 0 ? 0 : Math.trunc(more.readLow / less.readHigh));
  return Math.max(into(one, other), into(other, one));
}

const upward = (bound) => bound === 'more than' || bound === 'at least';
const downward = (bound) => bound === 'up to' || bound === 'less than';

function rounds(coarse, fine) {
  const over = fine.number - coarse.number;
  const within = Math.abs(over) < coarse.step;
  if (upward(coarse.bound)) return within && over >= 0;
  if (coarse.bound === 'nearly' || downward(coarse.bound)) return within && over <= 0;
  return Math.abs(over) * 2 <= coarse.step;
}

// How one lies to another answer: same, rounded, unsettled, apart, read apart, compatible.
export function relation(one, other) {
  if (one.number === other.number) return 'same';
  if (rounds(one, other) || rounds(other, one)) return 'rounded';
  if (one.hedge !== other.hedge) return 'unsettled';
  if (apart(one, other)) return 'apart';
  const oneWay = (one.high === OPEN && other.high === OPEN) || (downward(one.bound) && downward(other.bound));
  return readApart(one, other) && !oneWay ? 'read apart' : 'compatible';
}

// How one lies to the figure that it was taken from: there two least figures are two figures.
export function takenFrom(one, other) {
  const found = relation(one, other);
  return found === 'compatible' && readApart(one, other) ? 'read apart' : found;
}

// The slips that would make one the other, each as 'digits' or 'noughts'; where one of them is exact, the exact ones.
export function slips(one, other) {
  const exact = [];
  const near = [];
  const noughts = (here, there) => {
    if (here === there) exact.push('noughts');
    else if (Math.abs(here - there) * 100 <= there) near.push('noughts');
  };
  for (let i = 0, power = 10; i < 9; i++, power *= 10) {
    noughts(one.number, other.number * power);
    noughts(one.number * power, other.number);
  }
  const here = String(one.number);
  const there = String(other.number);
  for (let i = 0; i + 1 < here.length; i++) {
    if (here[i] === here[i + 1] || (i === 0 && here[1] === '0')) continue;
    const turned = here.slice(0, i) + here[i + 1] + here[i] + here.slice(i + 2);
    if (Number(turned) === other.number) exact.push('digits');
  }
  const digits = (shown) => String(shown.number / shown.step).length;
  if (here.length === there.length && digits(one) >= 4 && digits(other) >= 4) {
    let differ = 0;
    for (let i = 0; i < here.length; i++) differ += here[i] === there[i] ? 0 : 1;
    if (differ === 1) exact.push('digits');
  }
  return exact.length > 0 ? exact : near;
}
