import type { RoleId } from '#modules/people/index.ts'
import type { DeskKey } from './departments.ts'

/** Somebody employed by the demonstration company. The key is the part of the address before the @. */
export interface Employee {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly desk: DeskKey | null
  /** Key of the superior; null for the owner alone. */
  readonly manager: string | null
  readonly roles: readonly RoleId[]
  /** Language tags, the strongest first. */
  readonly languages: readonly string[]
}

export const OWNER = 'ruth.fjell'

type Row = readonly [name: string, title: string, roles: string, languages: string]

/** One department's people: the head reports to `over`, everybody else to the head unless `under` names another. */
function team(
  desk: DeskKey,
  over: string,
  head: Row,
  rest: readonly Row[],
  under: Readonly<Record<string, string>> = {},
): Employee[] {
  const lead = employee(desk, over, head)
  return [
    lead,
    ...rest.map((row) => {
      const key = keyOf(row[0])
      return employee(desk, under[key] ?? lead.key, row)
    }),
  ]
}

function employee(desk: DeskKey, manager: string, [name, title, roles, languages]: Row): Employee {
  return {
    key: keyOf(name),
    name,
    title,
    desk,
    manager,
    roles: roles.split(' ') as RoleId[],
    languages: languages.split(' '),
  }
}

/** "Bjørn Åge Sæther" is bjorn.saether: first and last name in plain letters. */
export function keyOf(name: string): string {
  const words = plainLetters(name).split(' ')
  return `${words[0] ?? ''}.${words.at(-1) ?? ''}`
}

const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', å: 'a', ß: 'ss', ł: 'l', ð: 'd', đ: 'd' }

/** Lower case ASCII letters, digits and single spaces. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæåßłðđ]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim()
}

const owner: Employee = {
  key: OWNER,
  name: 'Ruth Fjell',
  title: 'Chief executive',
  desk: null,
  manager: null,
  roles: ['owner'],
  languages: ['no', 'en', 'de'],
}

/** Sixty people: who is there today. Three of them are no longer, or not yet, at work (see `comingAndGoing`). */
export const employees: readonly Employee[] = [
  owner,
  ...team(
    'marketing',
    OWNER,
    ['Elin Dahl', 'Social lead', 'social-lead author fact-owner council-member', 'no en sv'],
    [
      ['Mikkel Aune', 'Editor, Nordics', 'author agent approver fact-owner', 'no en da'],
      ['Lena Hofer', 'Editor, German-speaking countries', 'author agent', 'de en'],
      ['Grace Okafor', 'Editor, United Kingdom', 'author agent', 'en'],
      ['Per Olsen', 'Community manager', 'author agent', 'no en'],
      ['Signe Ravn', 'Photographer', 'author', 'da no en'],
      ['Jules Perrin', 'Campaign planner', 'author', 'fr en'],
      ['Vilde Kro', 'Trail days and events', 'author agent', 'no en'],
      ['Marit Eng', 'Designer', 'viewer fact-enterer', 'no en'],
    ],
  ),
  ...team(
    'service',
    OWNER,
    ['Astrid Moe', 'Head of customer service', 'agent approver council-chair', 'no en de'],
    [
      ['Sofia Brandt', 'Customer service', 'agent', 'en de no'],
      ['Nora Lund', 'Customer service', 'agent', 'no en'],
      ['Emil Haugen', 'Customer service', 'agent', 'no en'],
      ['Theresa Koller', 'Customer service', 'agent', 'de en'],
      ['Aisha Rahman', 'Customer service', 'agent', 'en no'],
      ['Florian Maier', 'Customer service', 'agent', 'de en'],
      ['Tuva Sand', 'Customer service, evenings', 'agent', 'no en'],
      ['Rhys Morgan', 'Customer service, weekends', 'agent', 'en'],
      ['Ola Bratland', 'Repair bench, Bergen', 'agent', 'no en'],
      ['Greta Winkler', 'Repair bench, Innsbruck', 'agent', 'de en'],
      ['Piotr Zielinski', 'Repair bench, Oslo', 'viewer', 'pl en no'],
    ],
    { 'greta.winkler': 'ola.bratland', 'piotr.zielinski': 'ola.bratland' },
  ),
  ...team(
    'sales',
    OWNER,
    ['Henrik Strand', 'Head of sales', 'agent council-member', 'no en de'],
    [
      ['Jonas Eide', 'Key accounts', 'agent', 'no en'],
      ['Katrin Vogel', 'Retail partners, Germany', 'agent', 'de en'],
      ['Tom Ashworth', 'Retail partners, United Kingdom', 'agent', 'en'],
      ['Amalie Sunde', 'Order desk', 'agent', 'no en de'],
      ['Silje Berntsen', 'Schools and clubs', 'agent', 'no en'],
      ['Matteo Ricci', 'Retail partners, Alps', 'viewer', 'it de en'],
    ],
  ),
  ...team(
    'product',
    OWNER,
    ['Yuki Tanaka', 'Head of product', 'agent approver council-member', 'ja en no'],
    [
      ['Bjarne Vik', 'Packs', 'agent', 'no en'],
      ['Ines Carvalho', 'Materials', 'agent author', 'pt en de'],
      ['Lars Nygaard', 'Tents', 'agent', 'no en'],
      ['Helene Fossum', 'Clothing', 'agent', 'no en'],
      ['Oskar Lindgren', 'Testing', 'viewer', 'sv en'],
      ['Petra Novak', 'Quality', 'viewer', 'cs de en'],
    ],
  ),
  ...team(
    'hr',
    OWNER,
    ['Kari Solberg', 'Head of HR', 'agent author approver fact-owner council-member', 'no en'],
    [
      ['Daniel Weiss', 'Recruiting', 'agent author', 'de en'],
      ['Ingvild Tveit', 'Apprentices and training', 'agent trainer', 'no en'],
      ['Samira Haddad', 'People and culture', 'viewer', 'en fr no'],
    ],
  ),
  ...team(
    'pr',
    OWNER,
    ['Camilla Rosen', 'Spokesperson', 'agent author approver spokesperson council-member', 'no en sv'],
    [
      ['Felix Brandl', 'Press office, German', 'agent author', 'de en'],
      ['Maya Fraser', 'Press office, English', 'agent author', 'en'],
    ],
  ),
  ...team(
    'ir',
    OWNER,
    ['Dana Ortiz', 'Investor relations', 'agent author approver fact-owner council-member', 'en es no'],
    [
      ['Nils Berg', 'Investor relations, deputy', 'agent', 'no en'],
      ['Clara Winther', 'Reporting', 'viewer', 'da en'],
    ],
  ),
  ...team(
    'legal',
    OWNER,
    ['Hanne Voss', 'General counsel', 'agent approver fact-owner policy-owner council-member', 'no en de'],
    [
      ['Sebastian Falk', 'Product safety and claims', 'agent approver', 'de en'],
      ['Ada Mensah', 'Data protection', 'auditor', 'en no'],
    ],
  ),
  ...team(
    'shop',
    OWNER,
    ['Anders Holm', 'Head of the web shop', 'agent author council-member', 'no en'],
    [
      ['Mara Lindqvist', 'Logistics', 'agent', 'sv no en'],
      ['Ravi Menon', 'Payments', 'agent', 'en'],
      ['Julie Thorsen', 'Range and pages', 'author fact-enterer', 'no en da'],
      ['Stefan Huber', 'Shop operations', 'agent', 'de en'],
      ['Wiktoria Nowak', 'Warehouse Arna', 'viewer', 'pl no en'],
      ['Eirik Hagen', 'Warehouse Arna', 'viewer', 'no'],
    ],
    { 'wiktoria.nowak': 'mara.lindqvist', 'eirik.hagen': 'mara.lindqvist' },
  ),
  ...team(
    'finance',
    OWNER,
    ['Gunnar Lie', 'Chief financial officer', 'auditor approver fact-owner council-member', 'no en'],
    [
      ['Hedda Myhre', 'Invoices and refunds', 'agent', 'no en'],
      ['Solveig Aas', 'Accounts', 'agent', 'no en'],
      ['Benedikt Kranz', 'Controlling', 'controller', 'de en'],
    ],
  ),
]

/** Who left in the spring and who last week, whose invitation is open, and who is about to leave. */
export const comingAndGoing = {
  left: 'jules.perrin',
  leftLately: 'benedikt.kranz',
  invited: 'oskar.lindgren',
} as const
export const LEAVING = 'maya.fraser'

/** People who can sign in to look around, in the order they are shown. */
export const accounts: readonly { readonly key: string; readonly sees: string }[] = [
  { key: 'sofia.brandt', sees: 'customer service, with a full inbox' },
  { key: 'elin.dahl', sees: 'the social lead: plans, publishes, routes' },
  { key: 'hanne.voss', sees: 'legal: consents to what goes out, keeps the policy' },
  { key: 'sebastian.falk', sees: 'legal, second reader: claims that wait for consent' },
  { key: 'astrid.moe', sees: 'chair of the council: agenda, votes, decisions' },
  { key: 'dana.ortiz', sees: 'investor relations: answers and consents' },
  { key: 'jonas.eide', sees: 'sales: their own desk' },
  { key: 'kari.solberg', sees: 'HR: applicants and the jobs channel' },
  { key: 'camilla.rosen', sees: 'the spokesperson' },
  { key: 'gunnar.lie', sees: 'the chief financial officer: figures and facts that wait' },
  { key: 'ada.mensah', sees: 'an auditor: reads, changes nothing' },
  { key: OWNER, sees: 'the owner: everything, settings included' },
]

/** One for all of them: it protects make-believe. */
export const PASSWORD = 'thermos on the ridge'
export const addressOf = (key: string): string => `${key}@fjell.example`

const byKey = new Map(employees.map((one) => [one.key, one]))

export function employeeOf(key: string): Employee {
  const found = byKey.get(key)
  if (!found) throw new Error(`nobody at Fjell & Sons has the key ${key}`)
  return found
}

/** Who is asked first when several people may consent. */
export const consenting: readonly string[] = [
  ...['elin.dahl', 'hanne.voss', 'camilla.rosen', 'mikkel.aune', 'astrid.moe', 'dana.ortiz', 'yuki.tanaka'],
  ...['sebastian.falk', 'kari.solberg', 'gunnar.lie', OWNER],
]
