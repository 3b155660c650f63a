import type { Inspection } from '../../core/jwt/inspection.ts';
import type { Verdict } from '../../core/jwt/verdict.ts';
import type { Core } from './core.ts';
import type { EngineAnswer, EngineJob, VerifyJob } from './engine-protocol.ts';
import { WORKED_IN_PAGE } from './state.ts';

// Short texts are answered in the page at once; long ones by a worker, so that no task of ours
// runs longer than 50 ms. A job that is superseded ends its worker: the next job starts a new one.

let worker: Worker | undefined;
let running = 0;
let lastId = 0;

const end = (): void => {
  worker?.terminate();
  worker = undefined;
  running = 0;
};

type Work = { kind: 'inspect'; text: string } | { kind: 'verify'; request: VerifyJob };

const ask = (work: Work, signal: AbortSignal): Promise<EngineAnswer> =>
  new Promise((resolve, reject) => {
    worker ??= new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    const asked = worker;
    lastId += 1;
    running += 1;
    const job: EngineJob = { ...work, id: lastId };
    const heard = (event: MessageEvent<EngineAnswer>): void => {
      if (event.data.id !== job.id) return;
      leave();
      running -= 1;
      resolve(event.data);
    };
    const failed = (): void => {
      leave();
      if (worker === asked) end();
      reject(new Error('The background worker could not start.'));
    };
    const aborted = (): void => {
      leave();
      if (worker === asked && running > 0) end();
      reject(new DOMException('superseded', 'AbortError'));
    };
    const leave = (): void => {
      asked.removeEventListener('message', heard);
      asked.removeEventListener('error', failed);
      signal.removeEventListener('abort', aborted);
    };
    asked.addEventListener('message', heard);
    asked.addEventListener('error', failed);
    signal.addEventListener('abort', aborted);
    asked.postMessage(job);
  });

/** True when a text is inspected and verified in the worker rather than in the page. */
export const isLong = (text: string): boolean => text.length > WORKED_IN_PAGE;

/** Inspects a long text aside. Rejects when aborted or when no worker can be had. */
export const inspectAside = async (text: string, signal: AbortSignal): Promise<Inspection> => {
  const answer = await ask({ kind: 'inspect', text }, signal);
  if (answer.kind !== 'inspect') throw new Error('The worker answered another question.');
  return answer.inspection;
};

/** Verifies, aside when the token is long. Rejects only when aborted. */
export const verifyWhereFit = async (
  core: Core,
  request: VerifyJob,
  signal: AbortSignal,
): Promise<Verdict> => {
  if (!isLong(request.token)) return core.verify({ ...request, signal });
  const answer = await ask({ kind: 'verify', request }, signal);
  if (answer.kind !== 'verify') throw new Error('The worker answered another question.');
  return answer.verdict;
};
