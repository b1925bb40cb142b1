import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { addAdministrator, confirmAdministrators, expectField, factsModule } from '#modules/facts/index.ts'
import { brandAccounts, type ChannelKey, LOST } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { comingAndGoing, employeeOf } from '../company/people.ts'
import type { StoryNetwork } from '../network.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { type FactIds, positioning, positioningBefore } from './facts.ts'

const keeper = 'julie.thorsen'
/** Accounts that still say what was right until a fortnight ago. */
const behind: readonly ChannelKey[] = ['fjell_uk', 'fjell_repair']
const administrators: Readonly<Partial<Record<ChannelKey, readonly string[]>>> = {
  fjell: ['elin.dahl', 'julie.thorsen'],
  fjell_de: ['lena.hofer'],
  fjell_shop: ['julie.thorsen', 'anders.holm'],
  fjell_investors: ['dana.ortiz', comingAndGoing.leftLately],
}

/** What our pages say on the network, who holds their keys there, and what the house holds against it. */
export function profileDeeds(
  calendar: Calendar,
  company: Company,
  network: StoryNetwork,
  ids: FactIds,
): Deed[] {
  return [
    { at: calendar.at(-13, 9.5), run: () => expectAll(company, ids) },
    { at: calendar.at(-13, 11), run: () => register(company) },
    { at: new Date(calendar.now.getTime() - 3 * HOUR), run: () => read(company, network) },
  ]
}

async function expectAll(company: Company, ids: FactIds): Promise<void> {
  const ctx = company.as(keeper)
  for (const { handle, lang } of brandAccounts) {
    const channelId = company.channel(handle).id
    const fact = (key: string, of: string) => ({
      kind: 'fact' as const,
      factId: ids.get(key) ?? '',
      lang: of,
    })
    unwrap(await expectField(ctx, { channelId, field: 'website', source: fact('website', 'en') }))
    if (lang !== 'no')
      unwrap(await expectField(ctx, { channelId, field: 'bio', source: fact('positioning', lang) }))
  }
}

async function register(company: Company): Promise<void> {
  const ctx = company.as(keeper)
  for (const [handle, keys] of Object.entries(administrators)) {
    const channelId = company.channel(handle as ChannelKey).id
    for (const key of keys)
      unwrap(await addAdministrator(ctx, { channelId, memberId: company.memberId(key), handle: key }))
    unwrap(await confirmAdministrators(ctx, { channelId }))
  }
}

/** Reads the profiles for the first time; from now on the room comes back by itself. */
async function read(company: Company, network: StoryNetwork): Promise<void> {
  fillPages(company, network)
  const reaction = factsModule.reactions?.find((one) => one.on.includes('channel.connected'))
  const hear = await reaction?.load()
  const { organisationId, system } = company
  for (const { id } of company.channels)
    await hear?.(system, {
      ...{ id: newId(), organisationId, seq: 0, type: 'channel.connected', version: 1, subject: id },
      ...{ actor: null, at: system.now().toISOString(), data: {} },
    })
}

function fillPages(company: Company, { service }: StoryNetwork): void {
  for (const { handle, lang } of brandAccounts) {
    const { remoteId } = company.channel(handle)
    const now = lang === 'no' ? 'Utstyr fra Bergen siden 1884.' : positioning[lang]
    const website = handle === 'fjell_shop' ? 'https://shop.fjell.example/autumn' : 'https://fjell.example'
    service.setProfile(remoteId, {
      bio: behind.includes(handle) ? positioningBefore : now,
      website: handle === LOST ? '' : website,
      location: 'Bergen',
    })
  }
  for (const [handle, keys] of Object.entries(administrators))
    service.setAdministrators(
      company.channel(handle as ChannelKey).remoteId,
      keys.map((key) => ({ handle: key, displayName: employeeOf(key).name, role: 'admin' })),
    )
}
