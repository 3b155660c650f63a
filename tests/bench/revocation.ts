import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { castOf } from '../../src/core/revocation/cast.ts';
import { LaneRun } from '../../src/core/revocation/lane-run.ts';
import { populationRun } from '../../src/core/revocation/population.ts';
import { Queue } from '../../src/core/revocation/queue.ts';
import { stateAt } from '../../src/core/revocation/fold.ts';
import { LogRecorder } from '../../src/core/revocation/recorder.ts';
import { runLane } from '../../src/core/revocation/run-lane.ts';
import type { Scenario } from '../../src/core/revocation/scenario.ts';
import { strategyOf } from '../../src/core/revocation/strategies/index.ts';
import type { Strategy } from '../../src/core/revocation/strategy.ts';
import { Tally } from '../../src/core/revocation/tally.ts';
import { Traffic } from '../../src/core/revocation/traffic.ts';

const EVERY = 20_000;
const ROUNDS = 5;

setFlagsFromString('--expose-gc');
/** Collects what earlier rounds left behind: it would be collected on the time of the next. */
const collect = runInNewContext('gc') as () => void;

/** Milliseconds of processor time of this thread since it began: others may be using the machine. */
const busy = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const chosen = (id: string): Strategy => {
  const strategy = strategyOf(id);
  if (strategy === undefined) throw new Error(`There is no strategy ${id}.`);
  return strategy;
};

/** So many people with one device each, all of whom ask at random, until about so many requests are made. */
const crowd = (devices: number, requests: number): Scenario => {
  const people = Array.from({ length: devices }, (_, nth) => ({
    id: `u-${String(nth)}`,
    called: 'somebody',
    role: 'member',
  }));
  return {
    version: 1,
    id: 'crowd',
    title: '',
    about: '',
    origin: '2026-11-24T09:00:00Z',
    until: Math.ceil((requests / devices) * EVERY),
    seed: 1,
    people,
    services: [{ name: 'api', skew: 0, leeway: 0 }],
    happenings: people.flatMap(({ id }) => [
      { kind: 'requests', at: 0, person: id, every: EVERY, spread: 'random' } as const,
      { kind: 'sign-in', at: 0, person: id, devices: 1 } as const,
    ]),
    lanes: [],
  };
};

/** What is timed, ready to go: gives how many events it handled. */
type Ready = () => number;

/** The least that any simulation of this kind does: as many streams, the same next instants, and nothing else. */
const bare = (devices: number, until: number): Ready => {
  const queue = new Queue();
  const traffic = new Traffic(devices, 1);
  for (let device = 0; device < devices; device += 1)
    queue.push(traffic.start(device, 0, 0, EVERY, 'random'), 1, device);
  return () => {
    let events = 0;
    while (queue.size > 0) {
      const at = queue.at;
      if (at > until) break;
      events += 1;
      const device = queue.what;
      queue.replace(traffic.advance(device, at), queue.rank, device);
    }
    return events;
  };
};

/** A lane in which everybody has signed in. */
const engine = (scenario: Scenario, id: string, keep: LogRecorder | Tally): Ready => {
  const strategy = chosen(id);
  const choice = { strategy: id, values: {} };
  const run = new LaneRun({ scenario, cast: castOf(scenario), seed: 1, strategy, choice, keep });
  for (const _ of scenario.happenings) run.step();
  return () => run.run();
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** Nanoseconds of processor time per event. */
const timed = (make: () => Ready): number => {
  const run = make();
  collect();
  const start = busy();
  const events = run();
  return ((busy() - start) * 1e6) / events;
};

interface SpeedRow {
  readonly devices: number;
  readonly bare: number;
  readonly sums: Readonly<Record<string, { readonly ns: number; readonly ratio: number }>>;
  readonly log: { readonly ns: number; readonly ratio: number };
}

const measured = ['session', 'jwt-long', 'jwt-refresh', 'hybrid'];

/** Interleaved rounds; ratios are formed within a round, so that both see the same machine. */
const speed = (devices: number): SpeedRow => {
  const scenario = crowd(devices, Math.max(100_000, 6 * devices));
  const logged = { ...scenario, until: Math.ceil(scenario.until / 4) };
  const tasks: Record<string, () => Ready> = {
    bare: () => bare(devices, scenario.until),
    log: () => engine(logged, 'jwt-refresh', new LogRecorder()),
  };
  for (const id of measured) tasks[id] = () => engine(scenario, id, new Tally());
  const times: Record<string, number[]> = {};
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [name, task] of Object.entries(tasks)) {
      const ns = timed(task);
      if (round >= 0) (times[name] ??= []).push(ns);
    }
  const base = times['bare'] ?? [];
  const row = (name: string): { ns: number; ratio: number } => {
    const own = times[name] ?? [];
    return { ns: median(own), ratio: median(own.map((ns, nth) => (base[nth] ?? NaN) / ns)) };
  };
  return {
    devices,
    bare: median(base),
    sums: Object.fromEntries(measured.map((id) => [id, row(id)])),
    log: row('log'),
  };
};

/** The slope of a line through (log streams, log time per event): 0 where an event costs the same in any crowd. */
const exponent = (points: readonly (readonly [streams: number, ns: number])[]): number => {
  const logs = points.map(([streams, ns]) => [Math.log(streams), Math.log(ns)] as const);
  const mean = (nth: 0 | 1): number => logs.reduce((sum, log) => sum + log[nth], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) /
    logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
  );
};

const mark = (good: boolean): string => (good ? '' : '  MISSED');
const fixed = (value: number, digits = 2): string => value.toFixed(digits).padStart(7);

const printSpeed = (): void => {
  console.log(
    'Nanoseconds of processor time per event, and speed against the bare heap loop (goal: sums ≥ 0.5)',
  );
  const rows = [100, 1000, 10_000, 100_000].map(speed);
  for (const { devices, bare: base, sums, log } of rows) {
    console.log(`${String(devices)} devices: bare ${base.toFixed(0)} ns`);
    for (const [id, { ns, ratio }] of Object.entries(sums))
      console.log(
        `  sums ${id.padEnd(12)} ${fixed(ns, 0)} ns ${fixed(ratio)}${mark(ratio >= 0.5)}`,
      );
    console.log(`  log  ${'jwt-refresh'.padEnd(12)} ${fixed(log.ns, 0)} ns ${fixed(log.ratio)}`);
  }
  const own = exponent(rows.map((row) => [row.devices, row.bare]));
  console.log(`Growth exponent: bare ${own.toFixed(3)} (goal: at most that + 0.05)`);
  for (const id of measured) {
    const grows = exponent(rows.map(({ devices, sums }) => [devices, sums[id]?.ns ?? NaN]));
    console.log(`  ${id.padEnd(12)} ${grows.toFixed(3)}${mark(grows <= own + 0.05)}`);
  }
};

const printScrubbing = (): void => {
  const log = runLane(crowd(20, 12_000), chosen('hybrid'), { strategy: 'hybrid', values: {} });
  const last = log.entries.at(-1)?.at ?? 0;
  const times: number[] = [];
  for (let nth = 0; nth <= 400; nth += 1) {
    // Up and down the log, as a hand on a slider goes.
    const at = Math.round((last * ((nth * 173) % 401)) / 400);
    const start = busy();
    stateAt(log, at);
    times.push(busy() - start);
  }
  const slowest = Math.max(...times);
  console.log(
    `Scrubbing a log of ${String(log.entries.length)} entries: median ${median(times).toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms (goal: ≤ 16 ms)${mark(slowest <= 16)}`,
  );
};

/** What a worker is asked to run. */
interface Day {
  readonly users: number;
  readonly requestsPerDay: number;
}

/** A day of many people under the hybrid, as it is run in the worker: its line of the table. */
const day = ({ users, requestsPerDay }: Day): string => {
  const run = (people: number) =>
    populationRun({
      users: people,
      requestsPerDay,
      endingsPerDay: 1000,
      days: 1,
      seed: 1,
      strategy: chosen('hybrid'),
      values: {},
      services: [{ name: 'api', skew: 0, leeway: 0 }],
    });
  // Warms the engine up.
  run(10_000);
  collect();
  const before = process.memoryUsage().heapUsed;
  const clock = performance.now();
  const sums = run(users);
  const wall = (performance.now() - clock) / 1000;
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  return `  ${String(users).padStart(7)} users: ${wall.toFixed(1)} s; at most ${String(sums.mostActive)} active at once, heap ${heap.toFixed(0)} MB more before any of it is collected; saved ${sums.saved.toFixed(3)}, endings took ${String(sums.took.p50)}/${String(sums.took.p95)}/${String(sums.took.most)} ms, at most ${String(sums.tally.mostListed)} listed${mark(wall <= 10)}`;
};

const inWorker = (asked: Day): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const printPopulation = async (): Promise<void> => {
  console.log(
    'A day under the hybrid, 4,000,000 requests, 1000 endings, one worker, by the clock on the wall (goal: ≤ 10 s)',
  );
  console.log(await inWorker({ users: 100_000, requestsPerDay: 40 }));
  console.log(await inWorker({ users: 1_000_000, requestsPerDay: 4 }));
};

const print = async (): Promise<void> => {
  printSpeed();
  printScrubbing();
  await printPopulation();
};

if (!isMainThread) parentPort?.postMessage(day(workerData as Day));
else if (import.meta.main) await print();
