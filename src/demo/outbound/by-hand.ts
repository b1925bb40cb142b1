import { unwrap } from '#kernel/result.ts'
import { addByHand } from '#modules/channels/index.ts'
import { draftById, posted } from '#modules/publishing/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { CAMPAIGN, type Outgoing, picture } from './drafts.ts'
import { bringOut, type DraftInput } from './going-out.ts'

const places = [
  {
    ...{ network: 'linkedin', handle: 'https://www.linkedin.com/company/fjell-and-sons', lang: 'en' },
    ...{ name: 'Company page', poster: 'elin.dahl', deputy: 'grace.okafor' },
  },
  {
    ...{ network: 'instagram', handle: 'https://www.instagram.com/fjell.and.sons/', lang: 'en' },
    ...{ name: 'Pictures', poster: 'signe.ravn', deputy: 'elin.dahl' },
  },
] as const
type Place = (typeof places)[number]['network']

/**
 * Two accounts nobody signs in to: one post was carried there by hand and stands at its address, two wait to be. An
 * installation that does not know these networks is told the story without them.
 */
export function byHandDeeds({ at, now }: Calendar, out: Outgoing): Deed[] {
  const { company } = out
  const known = company.system.use(NETWORKS)
  if (!places.every(({ network }) => known.get(network)?.assisted)) return []
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)
  const ids = new Map<Place, string>()
  let carried = ''
  const add = async () => {
    for (const { poster, deputy, ...place } of places) {
      const posters = { posterId: company.memberId(poster), deputyIds: [company.memberId(deputy)] }
      const input = { ...place, ...posters, region: null, personal: false, agreed: false }
      ids.set(place.network, unwrap(await addByHand(company.as('elin.dahl'), input)).id)
    }
  }
  const post = async (by: string, place: Place, { text, media, ...words }: Words) => {
    const variants = [{ channelId: ids.get(place) ?? '', text, media, lang: 'en' }]
    return bringOut(company, out.going, by, { ...words, scheduledAt: null, campaign: CAMPAIGN, variants })
  }
  const carry = async () => {
    carried = await post('camilla.rosen', 'linkedin', bench)
  }
  return [
    { at: at(-12, 11), run: add },
    { at: ago(52), run: carry },
    { at: ago(51.2), run: () => postedAt(out, carried) },
    { at: ago(4.2), run: async () => void (await post('grace.okafor', 'linkedin', workshop)) },
    {
      at: ago(3.1),
      run: async () =>
        void (await post('mikkel.aune', 'instagram', { ...window, media: picture(out, 'bench') })),
    },
  ]
}

type Words = Pick<DraftInput, 'title' | 'idea'> & Pick<DraftInput['variants'][number], 'text' | 'media'>

const bench: Words = {
  title: 'What a bench teaches',
  idea: 'For people who hire: why apprentices stay',
  text: 'Six people learnt to mend at our bench in Bergen and all six are still here. We asked why. Nobody said the money; everybody said that somebody waits for what they finish.',
  media: [],
}
const workshop: Words = {
  title: 'A workshop is a shop, too',
  idea: 'Retail partners ask how it pays',
  text: 'Partners ask how a repair bench pays. People who come back with a torn sleeve look around while they wait. We will tell you in Friedrichshafen, hall 4.',
  media: [],
}
const window: Words = {
  title: 'The window in Bergen',
  idea: 'Signe’s picture',
  text: 'Eight in the morning, and the needle is still where Ola left it.',
  media: [],
}

/** Elin posted it and pasted the address. */
async function postedAt({ company }: Outgoing, draftId: string): Promise<void> {
  const elin = company.as('elin.dahl')
  const [post] = unwrap(await draftById(elin, draftId)).posts
  if (post?.state !== 'handed') throw new Error('the post by hand was never handed over')
  const url = 'https://www.linkedin.com/feed/update/urn:li:share:7401884188418841884/'
  unwrap(await posted(elin, { id: post.id, url }))
}
