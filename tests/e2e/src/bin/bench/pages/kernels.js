// The same arithmetic twice: the program's, and what somebody would write in JavaScript over typed arrays.
import start, { Table, spread } from "./arithmetic.js";

const CRITERIA = 12;
const FIRST = 20;
const DRAWS = 10_000;

/** A generator of the simplest kind: numbers from 0 to below 1, the same every time. */
const generator = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const points = Uint16Array.from({ length: CRITERIA }, (_, at) => 4 + ((at * 7) % 13));
const shares = Float64Array.from(points, (one) => one / points.reduce((sum, next) => sum + next, 0));

/** Steps of the scale, account by account. */
const values = (accounts) => {
  const random = generator(accounts);
  return Float64Array.from({ length: accounts * CRITERIA }, () => 25 * Math.floor(random() * 5));
};

const scores = (table, weights, into) => {
  for (let account = 0, at = 0; account < into.length; account += 1) {
    let sum = 0;
    for (let criterion = 0; criterion < CRITERIA; criterion += 1, at += 1) sum += weights[criterion] * table[at];
    into[account] = sum;
  }
};

const ordered = (of, into) => {
  for (let at = 0; at < into.length; at += 1) into[at] = at;
  return into.sort((one, other) => of[other] - of[one]);
};

const plain = {
  places(table) {
    const found = new Float64Array(table.length / CRITERIA);
    scores(table, shares, found);
    const order = ordered(found, new Uint32Array(found.length));
    const ranks = new Uint32Array(found.length);
    let rank = 0;
    order.forEach((account, at) => {
      if (at === 0 || found[account] < found[order[at - 1]]) rank = at + 1;
      ranks[account] = rank;
    });
    return found[order[0]];
  },

  tipping(table) {
    const found = new Float64Array(table.length / CRITERIA);
    scores(table, shares, found);
    const order = ordered(found, new Uint32Array(found.length));
    const [inside, outside] = [order.subarray(0, FIRST), order.subarray(FIRST)];
    const ranges = [];
    for (let criterion = 0; criterion < CRITERIA; criterion += 1) {
      const weight = shares[criterion];
      let [from, to] = [0, 1];
      const rest = (account) => (found[account] - weight * table[account * CRITERIA + criterion]) / (1 - weight);
      for (const inner of inside) {
        for (const outer of outside) {
          const [here, there] = [rest(inner), rest(outer)];
          const slope = table[inner * CRITERIA + criterion] - here - (table[outer * CRITERIA + criterion] - there);
          if (slope === 0) continue;
          const crossing = (there - here) / slope;
          if (slope > 0) from = Math.max(from, Math.min(crossing, weight));
          else to = Math.min(to, Math.max(crossing, weight));
        }
      }
      ranges.push(from, to);
    }
    let least = Infinity;
    const leads = new Float64Array(CRITERIA);
    for (const inner of inside) {
      for (const outer of outside) {
        let [gap, best] = [0, 0];
        for (let criterion = 0; criterion < CRITERIA; criterion += 1) {
          leads[criterion] = table[outer * CRITERIA + criterion] - table[inner * CRITERIA + criterion];
          gap -= leads[criterion] * shares[criterion];
          if (leads[criterion] > leads[best]) best = criterion;
        }
        if (gap <= 0) least = Math.min(least, 0);
        if (gap <= 0 || leads[best] < 0) continue;
        const givers = [...leads.keys()].filter((one) => leads[one] < leads[best]).sort((one, other) => leads[one] - leads[other]);
        let moved = 0;
        for (const giver of givers) {
          const needed = gap / (leads[best] - leads[giver]);
          const given = Math.min(needed, shares[giver]);
          moved += given;
          if (needed <= shares[giver]) break;
          gap -= given * (leads[best] - leads[giver]);
        }
        least = Math.min(least, 100 * moved);
      }
    }
    return ranges.length === 2 * CRITERIA ? least : NaN;
  },

  draws(table) {
    const random = generator(1);
    const accounts = table.length / CRITERIA;
    const [found, order, weights] = [new Float64Array(accounts), new Uint32Array(accounts), new Float64Array(CRITERIA)];
    const counts = new Uint32Array(accounts * accounts);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      let total = 0;
      for (let criterion = 0; criterion < CRITERIA; criterion += 1) {
        weights[criterion] = shares[criterion] * (0.5 + random());
        total += weights[criterion];
      }
      for (let criterion = 0; criterion < CRITERIA; criterion += 1) weights[criterion] /= total;
      scores(table, weights, found);
      ordered(found, order);
      let rank = 0;
      for (let at = 0; at < accounts; at += 1) {
        if (at > 0 && found[order[at]] < found[order[at - 1]]) rank = at;
        counts[order[at] * accounts + rank] += 1;
      }
    }
    let first = 0;
    for (let account = 0; account < accounts; account += 1) {
      for (let rank = 0; rank < FIRST; rank += 1) first += counts[account * accounts + rank];
    }
    return first;
  },

  spread(revenue) {
    const falling = revenue.filter((one) => one > 0).sort().reverse();
    const base = falling.reduce((sum, one) => sum + one, 0);
    const curve = new Float64Array(falling.length + 1);
    let [weighted, squares, first, group] = [0, 0, 0, 0];
    falling.forEach((one, at) => {
      curve[at + 1] = curve[at] + one;
      weighted += (falling.length - at) * one;
      squares += (one / base) ** 2;
    });
    const classes = new Map();
    for (let at = 0; at < falling.length; at = group) {
      group = at + 1;
      while (group < falling.length && falling[group] === falling[at]) group += 1;
      const share = curve[group] / base;
      classes.set(falling[at], at === 0 || share <= 0.8 ? "A" : share <= 0.95 ? "B" : "C");
    }
    for (const one of revenue) if (classes.get(one) === "A") first += 1;
    const count = falling.length;
    const figures = falling[0] / base + 1 / squares;
    return Number.isFinite(figures) ? first + (2 * weighted) / (count * base) - (count + 1) / count : NaN;
  },
};

/** What both are given; each answers with a number, and the numbers have to agree. */
const kernels = {};
const prepare = async () => {
  await start();
  const table = (accounts) => {
    const numbers = values(accounts);
    return [Table.of(points, numbers), numbers];
  };
  const [many, manyNumbers] = table(10_000);
  const [some, someNumbers] = table(500);
  const random = generator(3);
  const revenue = Float64Array.from({ length: 10_000 }, () => Math.floor(60_000_000 / (1 + random() * 3000)));
  const cents = BigInt64Array.from(revenue, BigInt);
  kernels.places = [() => many.places(FIRST), () => plain.places(manyNumbers)];
  kernels.tipping = [() => some.tipping(FIRST), () => plain.tipping(someNumbers)];
  kernels.draws = [() => some.draws(DRAWS, FIRST), () => plain.draws(someNumbers)];
  kernels.spread = [() => spread(cents), () => plain.spread(revenue)];
  return 1;
};

window.kernels = {
  ready: prepare(),
  /** How far both answers are apart, as a part of the answer. */
  apart(name) {
    const [ours, theirs] = kernels[name].map((run) => run());
    return Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
  },
  /** Milliseconds a call; many short calls are timed together, because a page has a coarse clock. */
  time(name, whose) {
    const run = kernels[name][whose];
    const end = performance.now() + 60;
    const begin = performance.now();
    let calls = 0;
    let now = begin;
    do {
      run();
      calls += 1;
      now = performance.now();
    } while (now < end);
    return (now - begin) / calls;
  },
};
