import type { Ms, Values } from '../../scenario.ts';
import type { Conditions, Parameter, Setup } from '../../strategy.ts';

/** How long a message is on its way: a parameter of every lane that sends some. */
export const delayParameter = (fallback: Ms): Parameter => ({
  name: 'delay',
  label: 'Delay of messages',
  unit: 'ms',
  least: 0,
  most: 86_400_000,
  fallback,
  step: 1,
  about: 'From the change until every service has heard of it.',
});

/** How many of a hundred deliveries never arrive, each service for itself. */
export const lossParameter: Parameter = {
  name: 'loss',
  label: 'Messages lost, in percent',
  unit: 'count',
  least: 0,
  most: 100,
  fallback: 0,
  step: 1,
  about: 'Nobody sends again what was lost: the service never hears of it.',
};

/** The longest time from a change to its last arrival; Infinity where a message may be lost. */
export const lastArrival = (
  { delay = 0, loss = 0 }: Values,
  { lossy, outage, issuerOutage = outage }: Conditions,
): Ms => (lossy || loss > 0 ? Infinity : delay + issuerOutage);

/**
 * Messages about revocations from the issuer to every service. One that is sent at `t` arrives at `t + delay`,
 * after the requests of that millisecond. While the issuer is down it sends nothing; what came up meanwhile
 * leaves when it is back. Lost is lost: `event-lost` loses the next message for all services, `loss` each
 * delivery with that probability.
 *
 * A lane hands its `wake` and `restored` on. Messages wake with numbers from 0 upwards, so timers of the lane's
 * own have negative ones.
 */
export class Messages<Message> {
  readonly #setup: Setup;
  readonly #heard: (service: number, message: Message, at: Ms) => void;
  readonly #delay: Ms;
  readonly #loss: number;
  readonly #onTheWay = new Map<number, Message>();
  #held: Message[] = [];
  #sent = 0;

  /** `heard` is called for each service that a message reaches. */
  constructor(setup: Setup, heard: (service: number, message: Message, at: Ms) => void) {
    this.#setup = setup;
    this.#heard = heard;
    this.#delay = setup.values['delay'] ?? 0;
    this.#loss = (setup.values['loss'] ?? 0) / 100;
  }

  /** Sends to every service, or keeps the message until the issuer is back. */
  send(message: Message, at: Ms): void {
    const { record, services, up } = this.#setup;
    if (!up.issuer) {
      this.#held.push(message);
      return;
    }
    if (this.#setup.isLost()) {
      for (const service of services.keys()) record.told(service, 'message-lost', 0, 0, 0);
      return;
    }
    this.#onTheWay.set(this.#sent, message);
    this.#setup.wake(at + this.#delay, this.#sent);
    this.#sent += 1;
  }

  /** Whether this was the arrival of a message; else it is a timer of the lane's own. */
  wake(what: number, at: Ms): boolean {
    const message = this.#onTheWay.get(what);
    if (message === undefined) return false;
    this.#onTheWay.delete(what);
    const { chance, record, services } = this.#setup;
    for (const service of services.keys()) {
      if (this.#loss > 0 && chance() < this.#loss) {
        record.told(service, 'message-lost', 0, 0, 0);
        continue;
      }
      record.told(service, 'message', 0, 0, 0);
      this.#heard(service, message, at);
    }
    return true;
  }

  /** The issuer is back: what it held leaves now. */
  restored(what: 'store' | 'issuer', at: Ms): void {
    if (what === 'store') return;
    const held = this.#held;
    this.#held = [];
    for (const message of held) this.send(message, at);
  }
}
