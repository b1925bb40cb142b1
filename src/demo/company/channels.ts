import type { DeskKey } from './departments.ts'

/** An account of ours on the make-believe network. */
export interface BrandAccount {
  readonly handle: string
  readonly displayName: string
  /** Whose it is: who connects it and plans what it says. */
  readonly desk: DeskKey
  readonly lang: 'en' | 'de' | 'no'
  /** Two colours of its picture. */
  readonly colours: readonly [ground: string, ridge: string]
}

/** A dozen: by country, by language, by department. */
export const brandAccounts = [
  {
    handle: 'fjell',
    displayName: 'Fjell & Sons',
    desk: 'marketing',
    lang: 'en',
    colours: ['#22436b', '#f1ede4'],
  },
  {
    handle: 'fjell_service',
    displayName: 'Fjell & Sons Service',
    desk: 'service',
    lang: 'en',
    colours: ['#2d6a5a', '#f1ede4'],
  },
  {
    handle: 'fjell_no',
    displayName: 'Fjell & Sons Norge',
    desk: 'marketing',
    lang: 'no',
    colours: ['#7c2f36', '#f1ede4'],
  },
  {
    handle: 'fjell_de',
    displayName: 'Fjell & Sons Deutschland',
    desk: 'marketing',
    lang: 'de',
    colours: ['#3c3c46', '#e8c15a'],
  },
  {
    handle: 'fjell_uk',
    displayName: 'Fjell & Sons UK',
    desk: 'marketing',
    lang: 'en',
    colours: ['#31507d', '#e9d9d0'],
  },
  {
    handle: 'fjell_shop',
    displayName: 'Fjell & Sons Web shop',
    desk: 'shop',
    lang: 'en',
    colours: ['#8a5a1f', '#fbf4e6'],
  },
  {
    handle: 'fjell_repair',
    displayName: 'Fjell & Sons Repair',
    desk: 'service',
    lang: 'en',
    colours: ['#b2552b', '#fdf3ea'],
  },
  {
    handle: 'fjell_lab',
    displayName: 'Fjell & Sons Workshop',
    desk: 'product',
    lang: 'en',
    colours: ['#4b4f7d', '#e6e8f5'],
  },
  {
    handle: 'fjell_jobs',
    displayName: 'Work at Fjell & Sons',
    desk: 'hr',
    lang: 'en',
    colours: ['#566b2d', '#f4f5e4'],
  },
  {
    handle: 'fjell_press',
    displayName: 'Fjell & Sons Press',
    desk: 'pr',
    lang: 'en',
    colours: ['#2b2b2b', '#e9e9e9'],
  },
  {
    handle: 'fjell_investors',
    displayName: 'Fjell & Sons Investors',
    desk: 'ir',
    lang: 'en',
    colours: ['#1f4f5c', '#dff0f2'],
  },
  {
    handle: 'fjell_trail',
    displayName: 'Fjell & Sons Trail days',
    desk: 'marketing',
    lang: 'en',
    colours: ['#5c7a3a', '#fff6d8'],
  },
] as const satisfies readonly BrandAccount[]

export type ChannelKey = (typeof brandAccounts)[number]['handle']

/** The account whose access the network took away yesterday. */
export const LOST: ChannelKey = 'fjell_trail'
/** The account that was not collected for a fortnight in the spring. */
export const DEAF: ChannelKey = 'fjell_de'
