import { inspect, verify } from '../../core/jwt/index.ts';
import type { EngineAnswer, EngineJob } from './engine-protocol.ts';
import { pruneInspection } from './prune.ts';

// Long texts only: the page does short ones itself. This file may import nothing that can fetch (lint),
// since a worker loaded from a file does not stand under the page's policy.
const answer = async (job: EngineJob): Promise<EngineAnswer> =>
  job.kind === 'inspect'
    ? { id: job.id, kind: 'inspect', inspection: pruneInspection(inspect(job.text)) }
    : { id: job.id, kind: 'verify', verdict: await verify(job.request) };

self.addEventListener('message', (event: MessageEvent<EngineJob>) => {
  void answer(event.data).then((done) => {
    self.postMessage(done);
  });
});
