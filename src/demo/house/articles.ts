import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { createHook, takeIn } from '#modules/listening/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Company } from '../company/company.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { insertRows } from '../write/rows.ts'

interface Article {
  /** Days from today, and the hour. */
  readonly day: number
  readonly hour: number
  readonly paper: string
  readonly host: string
  readonly path: string
  readonly lang: 'en' | 'de' | 'no'
  readonly title: string
  readonly text: string
}

/** What blogs and papers wrote with a link to a page of ours; the last one links nowhere. */
const articles: readonly Article[] = [
  {
    ...{ day: -24, hour: 7, lang: 'en', paper: 'The Long Way Up', host: 'long-way-up.example' },
    path: 'mended-not-replaced',
    title: 'Mended, not replaced: a boot comes back from Bergen',
    text: 'Three weeks is long, but the sole holds. What a repair costs at Fjell & Sons stands at https://fjell.example/repair, and it is less than I feared.',
  },
  {
    ...{ day: -20, hour: 15, lang: 'no', paper: 'Tur og utsyn', host: 'tur-og-utsyn.example' },
    path: 'verksted-i-bergen',
    title: 'Et verksted som ikke vil selge deg noe',
    text: 'Vi fikk være med en dag på verkstedet til Fjell & Sons. Slik sender du inn jakka di: https://fjell.example/repair',
  },
  {
    ...{ day: -16, hour: 10, lang: 'en', paper: 'Packs Compared', host: 'packs-compared.example' },
    path: 'tind-after-a-season',
    title: 'The Tind pack after a season',
    text: 'One strap replaced, nothing else to report. The maker’s own page is https://fjell.example/packs/tind and, for once, its weights are true.',
  },
  {
    ...{ day: -11, hour: 9, lang: 'de', paper: 'Bergzeit am Rand', host: 'bergzeit-am-rand.example' },
    path: 'reparieren-statt-kaufen',
    title: 'Reparieren statt kaufen: wer macht das noch selbst?',
    text: 'Fünf Hersteller gefragt, zwei haben eine eigene Werkstatt. Fjell & Sons nennt Preise offen: https://fjell.example/repair',
  },
  {
    ...{ day: -6, hour: 6, lang: 'en', paper: 'Outdoor Trade Weekly', host: 'trade-weekly.example' },
    path: 'repair-as-a-business',
    title: 'Repair as a business: the numbers behind the bench',
    text: 'Fjell & Sons mends four thousand pieces a year and is hiring for it (https://fjell.example/jobs). We asked whether it pays.',
  },
  {
    ...{ day: -2, hour: 18, lang: 'en', paper: 'Weekend Hills', host: 'weekend-hills.example' },
    path: 'kit-list-for-a-wet-week',
    title: 'A kit list for a wet week',
    text: 'The shell by Fjell & Sons stays on the list, the thermos goes. No links this time, only rain.',
  },
]

/** A press monitor outside hands in what it found, by webhook; read and counted when the demonstration runs. */
export function articleDeeds({ at, now }: Calendar, company: Company): Deed[] {
  // Tests run with fewer networks.
  if (!company.system.use(NETWORKS).get('webhook')) return []
  const [first] = articles
  let channelId = ''
  return [
    {
      at: at((first?.day ?? 0) - 1, 11),
      run: async () => {
        channelId = unwrap(await createHook(company.as('elin.dahl'), { name: 'Press monitor' })).channelId
      },
    },
    ...articles.map((article) => {
      const written = at(article.day, article.hour)
      return {
        at: at(article.day, article.hour + 1),
        run: () => handIn(company, channelId, article, written),
      }
    }),
    { at: now, run: () => listenedAllAlong(company, channelId, now) },
  ]
}

async function handIn(
  { system }: Company,
  channelId: string,
  article: Article,
  written: Date,
): Promise<void> {
  const { paper, host, path, title, text, lang } = article
  const url = `https://${host}/${path}`
  const author = { id: host, name: paper, handle: host, url: `https://${host}/` }
  const body = {
    id: url,
    kind: 'article',
    url,
    title,
    text,
    lang,
    author,
    publishedAt: written.toISOString(),
  }
  await system.write(async (tx) => {
    const fresh = unwrap(await takeIn(system, tx, channelId, [{ remoteId: url, body }]))
    // The delivery as the hook itself would have noted it; nobody is there to sign one.
    const digest = `\\x${createHash('sha256').update(url).digest('hex')}`
    const own = { organisation_id: system.organisationId, channel_id: channelId, digest }
    await insertRows(tx, 'hook_delivery', [
      { ...own, delivery_id: `msg_${path}`, received_at: system.now(), items: 1, fresh },
    ])
  })
}

/** The house listened up to now: without this the start would be told as a gap since the last delivery. */
async function listenedAllAlong({ system }: Company, channelId: string, now: Date): Promise<void> {
  await system.write((tx) =>
    tx.execute(sql`update source set polled_at = ${now.toISOString()}::timestamptz,
        succeeded_at = ${now.toISOString()}::timestamptz, next_at = ${now.toISOString()}::timestamptz
      where organisation_id = ${system.organisationId}::uuid and channel_id = ${channelId}::uuid`),
  )
}
