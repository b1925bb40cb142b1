import { fillInbox } from './data/inbox.ts'
import type { Bench, Figure } from './support/figure.ts'
import { ask } from './support/inbox-questions.ts'
import { withScene } from './support/scene.ts'

const WHOLE = 1_000_000
const LIMIT = 25

/**
 * What the inbox asks for while somebody works, with 100,000 conversations and with a million (about five messages each):
 * every view in every order, opening, finding, a person's timeline, figures. Over HTTP, from the same machine.
 */
export const inbox: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const whole = quick ? 4000 : Number(process.env.WEFT_BENCH_CONVERSATIONS ?? WHOLE)
    const each = quick ? 3 : 40
    const few = await fillInbox(scene, whole / 10, whole, say)
    const first = await ask(scene, each, say)
    const many = await fillInbox(scene, whole, whole, say)
    const second = await ask(scene, each, say)
    const said = (n: number) => n.toLocaleString('en-GB')
    const figures = first.map(
      ({ what, p95 }, index): Figure => ({
        bench: 'inbox',
        what: `${what}, ${said(few.conversations)} conversations, p95`,
        value: p95,
        unit: 'ms',
        runs: `5 × ${each} requests`,
        ...(/^(list|open)/.test(what) ? { against: { name: 'limit', value: LIMIT } } : {}),
        tenfold: { what: said(many.conversations), value: second[index]?.p95 ?? Number.NaN },
      }),
    )
    return {
      figures,
      notes: [
        ...[few, many].map(
          (one) =>
            `${said(one.conversations)} conversations, ${said(one.messages)} messages: made in ${Math.round(one.seconds)} s, ${one.gigabytes.toFixed(1)} GB`,
        ),
        ...second.map(
          ({ what, p50, processor }) =>
            `${what}, ${said(many.conversations)}: p50 ${p50.toFixed(1)} ms, ${processor.toFixed(1)} ms of processor`,
        ),
      ],
    }
  })
