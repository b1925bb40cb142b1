import { unwrap } from '#kernel/result.ts'
import {
  acknowledge,
  createPolicy,
  draftView,
  grantException,
  publishPolicy,
  saveSection,
  saveSettings,
  setAccess,
} from '#modules/policy/index.ts'
import type { Company } from '../company/company.ts'
import { comingAndGoing, employees, OWNER } from '../company/people.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const FIRST_DAY = -33
const SECOND_DAY = -6

/** Who has not accepted the second version yet. Their days of grace are not over. */
const stillReading = new Set([
  ...[
    'sofia.brandt',
    'jonas.eide',
    'dana.ortiz',
    'ada.mensah',
    'astrid.moe',
    'rhys.morgan',
    'tuva.sand',
    'eirik.hagen',
  ],
  ...[
    'wiktoria.nowak',
    'piotr.zielinski',
    'petra.novak',
    'lars.nygaard',
    'stefan.huber',
    'silje.berntsen',
    'samira.haddad',
  ],
])

/** The policy in two versions, who accepted it, and a department that speaks at work only, with an exception. */
export function policyDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  let policyId = ''
  const hanne = () => company.as('hanne.voss')
  const finance = company.departmentId('finance')
  const there = employees
    .map((one) => one.key)
    .filter((key) => key !== comingAndGoing.invited && key !== comingAndGoing.left)
  const accept = (number: number, day: number, keys: readonly string[]): Deed[] =>
    keys.map((key, i) => ({
      at: new Date(at(day, 11).getTime() + i * 37 * MINUTE),
      run: async () =>
        void unwrap(await acknowledge(company.as(key), { policyId, number, lang: langOf(key) })),
    }))
  return [
    {
      at: at(FIRST_DAY, 8.6),
      run: async () => {
        policyId = await write(calendar, company)
      },
    },
    { at: at(FIRST_DAY, 10.5), run: async () => void unwrap(await publishPolicy(hanne(), { policyId })) },
    ...accept(
      1,
      FIRST_DAY,
      there.filter((key) => key !== 'eirik.hagen'),
    ),
    { at: at(SECOND_DAY, 10.2), run: () => secondVersion(company, policyId) },
    ...accept(
      2,
      SECOND_DAY,
      there.filter((key) => !stillReading.has(key) && key !== comingAndGoing.leftLately),
    ),
    {
      at: at(-20, 9),
      run: async () => {
        const reason = 'Questions about invoices are answered with the papers on the table.'
        unwrap(await setAccess(hanne(), { departmentId: finance, mode: 'at-work', reason }))
        unwrap(
          await grantException(company.as(OWNER), {
            memberId: null,
            departmentId: finance,
            mode: 'open',
            reason:
              'Refunds of the recall are answered in the evenings and at weekends, too, until they are all paid.',
            expiresAt: at(4, 18).toISOString(),
          }),
        )
      },
    },
  ]
}

const langOf = (key: string): string =>
  employees.find((one) => one.key === key)?.languages[0] === 'de' ? 'de' : 'en'

async function write({ at }: Calendar, company: Company): Promise<string> {
  const hanne = company.as('hanne.voss')
  const languages = ['en', 'de'] as const
  const { id } = unwrap(await createPolicy(hanne, { departmentId: null, languages, starter: true }))
  const { draft } = unwrap(await draftView(hanne, { policyId: id }))
  if (!draft) throw new Error('the policy that was begun is not there')
  unwrap(
    await saveSettings(hanne, {
      ...draft.settings,
      policyId: id,
      reviewOn: at(210, 12).toISOString().slice(0, 10),
      questions: null,
      access: null,
      public: true,
      slug: 'fjell',
    }),
  )
  return id
}

const lookAlike = {
  en: 'Somebody has registered names that look like ours. Read an address from its end before you pass it on, and hand over every message that asks customers for a password.',
  de: 'Jemand hat Namen angemeldet, die unserem ähneln. Lies eine Adresse vom Ende her, bevor du sie weitergibst, und gib jede Nachricht weiter, die Kunden nach einem Passwort fragt.',
} as const

async function secondVersion(company: Company, policyId: string): Promise<void> {
  const hanne = company.as('hanne.voss')
  const { draft } = unwrap(await draftView(hanne, { policyId }))
  for (const lang of ['en', 'de'] as const) {
    const row = draft?.sections.find((one) => one.section === 'security' && one.lang === lang)
    if (!row) throw new Error('the policy says nothing about security')
    const text = `${row.text}\n\n${lookAlike[lang]}`
    unwrap(await saveSection(hanne, { policyId, section: 'security', lang, text, revision: row.revision }))
  }
  const note = 'New under security: addresses that look like ours, and what to do with them.'
  unwrap(await publishPolicy(hanne, { policyId, change: 'material', note }))
}
