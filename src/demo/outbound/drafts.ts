import { unwrap } from '#kernel/result.ts'
import { liftPause, setPause } from '#modules/governance/index.ts'
import { writeIdea } from '#modules/ideas/index.ts'
import { createDraft } from '#modules/publishing/index.ts'
import type { ChannelKey } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { type PictureKey, scenes } from '../pictures/scenes.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { bringOut, type DraftInput, type GoingOut } from './going-out.ts'
import type { IdeaIds } from './ideas.ts'

export interface Outgoing {
  readonly company: Company
  readonly going: GoingOut
  readonly ideas: IdeaIds
  readonly files: ReadonlyMap<PictureKey, string>
}

export const CAMPAIGN = 'Repair counts'
type Variant = DraftInput['variants'][number]

/** A picture of ours as a post carries it. */
export function picture({ files }: Outgoing, key: PictureKey): Variant['media'] {
  const fileId = files.get(key)
  if (fileId === undefined) throw new Error(`nothing we publish shows “${key}”`)
  return [{ fileId, alt: scenes[key].alt }]
}

/** A thread that answers what people asked for, drafts of every kind, and two posts that a pause held. */
export function draftDeeds({ now }: Calendar, out: Outgoing): Deed[] {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)
  let ideaDraft = ''
  const elin = () => out.company.as('elin.dahl')
  const begin = async () => {
    ideaDraft = unwrap(await writeIdea(elin(), { id: out.ideas.get('wash') ?? '' })).draftId
  }
  return [
    { at: ago(26.4), run: begin },
    { at: ago(0.3), run: () => thread(out, ideaDraft) },
    { at: ago(19), run: () => twoLanguages(out, now) },
    { at: ago(6.5), run: () => asking(out, now) },
    ...paused(out, ago),
  ]
}

async function thread(out: Outgoing, draftId: string): Promise<void> {
  const variant: Variant = {
    channelId: out.company.channel('fjell').id,
    lang: 'en',
    text: 'You asked how to wash a shell. Three steps, and the second one is the one everybody leaves out. #RepairCounts',
    media: picture(out, 'jacket'),
    thread: [
      {
        text: 'Two: rinse it twice. What peels after a year is mostly old soap, and it looks exactly like a broken membrane.',
        media: picture(out, 'seam'),
      },
      {
        text: 'Three: dry it low for half an hour. Warmth brings the wax back up. Then hang it, do not fold it.',
        media: [],
      },
    ],
    firstComment: 'Liv asked for this one. Ask for the next: the box is open on our page.',
  }
  const words = { title: 'How to wash a shell', idea: 'Asked for by two people in the box.' }
  await bringOut(out.company, out.going, 'elin.dahl', {
    ...{ draftId, ...words, scheduledAt: null, campaign: CAMPAIGN, variants: [variant] },
  })
}

async function twoLanguages(out: Outgoing, now: Date): Promise<void> {
  const channelId = out.company.channel('fjell_repair').id
  const media = picture(out, 'bench')
  unwrap(
    await createDraft(out.company.as('lena.hofer'), {
      title: 'The bench in Innsbruck opens',
      idea: 'The same account in both languages: half of those who read it there write German.',
      scheduledAt: new Date(now.getTime() + 75 * HOUR).toISOString(),
      campaign: CAMPAIGN,
      variants: [
        {
          ...{ channelId, media, lang: 'en' },
          text: 'From next month Greta mends in Innsbruck, too: Tuesdays and Thursdays, nine to three. Bring what others gave up on.',
        },
        {
          ...{ channelId, media, lang: 'de' },
          text: 'Ab nächstem Monat flickt Greta auch in Innsbruck: dienstags und donnerstags von neun bis drei. Bringen Sie, was andere aufgegeben haben.',
        },
      ],
    }),
  )
}

async function asking(out: Outgoing, now: Date): Promise<void> {
  unwrap(
    await createDraft(out.company.as('per.olsen'), {
      title: 'Which seam first?',
      idea: 'Ola shows the winner live at the bench.',
      scheduledAt: new Date(now.getTime() + 30 * HOUR).toISOString(),
      campaign: CAMPAIGN,
      variants: [
        {
          ...{ channelId: out.company.channel('fjell_repair').id, media: [], lang: 'en' },
          text: 'Ola mends one thing live on Friday. You choose which.',
          poll: {
            options: ['A torn knee', 'A zip without teeth', 'A hood that leaks'],
            multiple: false,
            minutes: 24 * 60,
          },
        },
      ],
    }),
  )
}

const held: readonly { readonly title: string; readonly text: string; readonly due: number }[] = [
  {
    title: 'Ferry from Newcastle',
    text: 'The ferry takes your pack for free and your boots for a smile. Stand at the back: the gulls know what is in the side pocket.',
    due: 30,
  },
  {
    title: 'Second-hand Saturday, Leeds',
    text: 'On Saturday the shop in Leeds sells nothing new. Bring a jacket you have grown out of and leave with one somebody else has.',
    due: 28.5,
  },
]

/** While the ferries stood still nothing went out there; what was due meanwhile waits for somebody to say what becomes of it. */
function paused(out: Outgoing, ago: (hours: number) => Date): Deed[] {
  const { company, going } = out
  const channel: ChannelKey = 'fjell_uk'
  const scopeId = company.channel(channel).id
  const elin = () => company.as('elin.dahl')
  let pauseId = ''
  const write = held.map(({ title, text, due }, i): Deed => {
    const variants: Variant[] = [{ channelId: scopeId, text, media: [], lang: 'en' }]
    const draft = { title, idea: 'For the weekend', scheduledAt: ago(due).toISOString(), variants }
    return {
      at: ago(37 - i),
      run: async () => void (await bringOut(company, going, 'grace.okafor', draft)),
    }
  })
  const pause = async () => {
    const reason = 'the storm over the North Sea; nothing cheerful until the ferries are in'
    pauseId = unwrap(await setPause(elin(), { scope: 'channel', scopeId, reason })).id
  }
  const lift = async () => void unwrap(await liftPause(elin(), { id: pauseId }))
  return [...write, { at: ago(31), run: pause }, { at: ago(26.9), run: lift }]
}
