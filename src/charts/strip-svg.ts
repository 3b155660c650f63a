import { scaleUtc } from 'd3-scale';
import { timeOfDay, type Ms } from '../core/revocation/index.ts';
import {
  hungFlags,
  mostPerTick,
  RING,
  rowsOf,
  runsOf,
  sorted,
  spaced,
  TICK,
  tokenLine,
  TRIANGLE,
  type Row,
} from './marks.ts';
import { spoken, type StripBand, type StripFlag, type StripLane, type StripTick } from './strip.ts';
import type { StripTime } from './strip.ts';

/** What goes into a picture that is taken away. */
export interface SavedStrip {
  readonly title: string;
  /** Where it comes from, under the picture. */
  readonly source: string;
  readonly time: StripTime;
  readonly lanes: readonly StripLane[];
  readonly flags: readonly StripFlag[];
}

const names = 310;
const width = 1280;
const margin = 24;
/** Between two lanes. */
const gap = 8;

/** The colours of the site in light; a file has no theme. */
const colour = {
  paper: '#ffffff',
  ink: '#14181b',
  ink2: '#48525a',
  rule: '#7b868e',
  hairline: '#d3d9dc',
  refused: '#5e6870',
  wrong: '#c2185b',
  token: '#8a5b00',
  session: '#0b7a6e',
} as const;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** The strip chart as an SVG file: fixed width, generic typefaces, colours written out, with title and description. */
export const stripSvg = ({ title, source, time, lanes, flags }: SavedStrip): string => {
  const left = margin + names;
  const wide = width - margin - left;
  const part = (at: Ms): number => (at - time.from) / Math.max(1, time.to - time.from);
  const x = (at: Ms): string => (left + part(at) * wide).toFixed(1);
  const clock = (at: Ms): string => timeOfDay(time.origin, at);
  const zero = Date.parse(time.origin);
  const text = (
    at: number,
    y: number,
    words: string,
    more = '',
    anchor: 'start' | 'middle' | 'end' = 'start',
  ): string =>
    `<text x="${at.toFixed(1)}" y="${String(y)}" text-anchor="${anchor}" ${more}>${escaped(words)}</text>`;

  const { hung, rows } = hungFlags(flags, part, 0.2);
  const axisY = 72;
  const flagsY = axisY + 18;
  const lanesY = flagsY + Math.max(1, rows) * 20 + 8;
  let lanesEnd = lanesY;
  const placed = lanes.map((lane) => {
    const top = lanesEnd;
    const words = (lane.marks ?? []).some(({ kind }) => kind === 'ghost') ? 18 : 0;
    lanesEnd += rowsOf(lane).height + words + (lane.note === undefined ? 0 : 18) + gap;
    return { lane, top };
  });
  const most = mostPerTick(lanes, part);
  const height = lanesEnd + 64;

  const axis = scaleUtc()
    .domain([zero + time.from, zero + time.to])
    .ticks(8)
    .map((date) => {
      const at = date.getTime() - zero;
      return text(Number(x(at)), axisY - 6, clock(at).slice(0, 5), 'class="m"', 'middle');
    });

  const flagMarks = hung.map(({ flag, row }) => {
    const at = Number(x(flag.at));
    const y = flagsY + row * 20;
    const words = `${flag.label} ${clock(flag.at)}`;
    return part(flag.at) > 0.7
      ? text(at - 5, y, words, 'class="s"', 'end')
      : text(at + 5, y, words, 'class="s"');
  });

  const drawn = placed.map(({ lane, top }) => drawnLane(lane, top));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(lanes.map((lane) => spoken(lane, clock)).join('. '))}.</desc>`,
    '<style>text{font-family:system-ui,sans-serif;font-size:14px;fill:#14181b}.m{font-family:ui-monospace,monospace;font-size:13px;fill:#48525a}.s{font-size:13px}.q{font-size:12px;fill:#48525a}.b{font-weight:700}.w{font-size:13px;font-weight:700;fill:#c2185b;paint-order:stroke;stroke:#fff;stroke-width:4px}</style>',
    `<rect width="100%" height="100%" fill="${colour.paper}"/>`,
    text(margin, 34, title, 'class="b" font-size="20"'),
    ...axis,
    `<path d="M${String(left)} ${String(axisY)}H${String(width - margin)}" stroke="${colour.ink}"/>`,
    ...flagMarks,
    ...drawn,
    text(
      margin,
      height - 36,
      `Bar: answered. Ring: refused. ▽: somebody was asked. Magenta with a rule under it: should not have been.${
        most > 1 ? ` One bar is up to ${String(most)} requests.` : ''
      } Rings and triangles that would touch are left out.`,
      'class="q"',
    ),
    text(margin, height - 16, source, 'class="q"'),
    '</svg>',
    '',
  ].join('\n');

  function drawnLane(lane: StripLane, top: number): string {
    const { rows, height: high } = rowsOf(lane);
    const stroke = (d: string, of: string, thick: number, more = ''): string =>
      d === ''
        ? ''
        : `<path d="${d}" fill="none" stroke="${of}" stroke-width="${String(thick)}"${more && ` ${more}`}/>`;
    const lines = (some: readonly StripBand[], y: number): string =>
      some.map((band) => `M${x(band.from)} ${String(y)}H${x(band.to)}`).join('');
    const bands = (kind: StripBand['kind']): StripBand[] =>
      lane.bands.filter((band) => band.kind === kind);
    const drawnRow = ({ ticks, base: fromTop, tall, thief, over }: Row): string => {
      const base = top + fromTop;
      const bars = (some: readonly StripTick[]): string =>
        spaced(some, part, TICK)
          .map(({ at }) => `M${x(at)} ${String(base - 1 - tall)}v${String(tall)}`)
          .join('');
      const rings = (some: readonly StripTick[], of: string): string =>
        spaced(some, part, RING)
          .map(
            ({ at }) =>
              `<circle cx="${x(at)}" cy="${String(base)}" r="4" fill="${colour.paper}" stroke="${of}" stroke-width="1.5"/>`,
          )
          .join('');
      const kinds = sorted(ticks);
      const widest = ticks.length <= 160 ? 3 : ticks.length <= 400 ? 1.5 : 1;
      const thick = over ? Math.min(1.5, widest) : widest;
      return [
        stroke(
          `M${String(left)} ${String(base)}H${String(width - margin)}`,
          colour.rule,
          1,
          over ? 'stroke-dasharray="1 3"' : '',
        ),
        stroke(bars(kinds.accepted), colour.ink, thick),
        stroke(bars(kinds.acceptedWrong), colour.wrong, thick),
        rings(kinds.refused, colour.refused),
        rings(kinds.refusedWrong, colour.wrong),
        stroke(lines(runsOf(ticks), base + 4), colour.wrong, 3, 'stroke-linecap="square"'),
        thief || over
          ? text(
              left - 8,
              base,
              [thief && 'thief', over && 'what if'].filter(Boolean).join(', '),
              'class="q"',
              'end',
            )
          : '',
      ].join('');
    };
    const marks = (lane.marks ?? []).filter(({ at }) => at >= time.from && at <= time.to);
    return [
      `<g><title>${escaped(spoken(lane, clock))}</title>`,
      text(margin, top + 24, lane.name, 'class="b"'),
      text(margin, top + 42, lane.asked, 'class="q"'),
      ...bands('outage').map(
        (band) =>
          `<rect x="${x(band.from)}" y="${String(top)}" width="${(Number(x(band.to)) - Number(x(band.from))).toFixed(1)}" height="${String(high)}" fill="${colour.hairline}" stroke="${colour.rule}"/>`,
      ),
      ...[false, true].map((thief) =>
        stroke(
          lines(
            bands('token').filter((band) => (band.thief === true) === thief),
            top + tokenLine(rows, thief),
          ),
          colour.token,
          2,
        ),
      ),
      stroke(lines(bands('cache'), top + 54), colour.session, 2, 'stroke-dasharray="4 3"'),
      ...rows.map(drawnRow),
      ...spaced(
        lane.ticks.filter(({ asked }) => asked),
        part,
        TRIANGLE,
      ).map(
        ({ at }) => `<path d="M${x(at)} ${String(top + 18)}l-3.5 -6h7z" fill="${colour.ink}"/>`,
      ),
      ...flags.map(({ at }) => stroke(`M${x(at)} ${String(top)}v${String(high)}`, colour.ink, 2)),
      ...marks.map(({ at, kind, label }) => {
        const ghost = kind === 'ghost';
        const anchor = part(at) > 0.85 ? 'end' : part(at) < 0.15 ? 'start' : 'middle';
        return (
          stroke(
            ghost
              ? `M${x(at)} ${String(top + 2)}v${String(high - 2)}`
              : `M${x(at)} ${String(top + 13)}v33`,
            kind === 'last' ? colour.wrong : colour.ink,
            2,
            ghost ? 'stroke-dasharray="3 3"' : '',
          ) +
          text(
            Number(x(at)),
            ghost ? top + high + 13 : top + 9,
            label,
            kind === 'last' ? 'class="w"' : 'class="s"',
            anchor,
          )
        );
      }),
      lane.note === undefined
        ? ''
        : text(
            left,
            top + high + (marks.some(({ kind }) => kind === 'ghost') ? 31 : 13),
            lane.note,
            'class="q"',
          ),
      '</g>',
    ].join('');
  }
};
