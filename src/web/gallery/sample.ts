import type { ClockState } from '../design/chip.tsx'

export type SampleCard = {
  id: string
  network: string
  name: string
  age: string
  state: ClockState
  clock: string
  preview: string
  matter: string
  note?: string
  mood?: 'Negative' | 'Positive'
}

/** Invented people and words, as on the reference pages. */
export const sampleCards: readonly SampleCard[] = [
  {
    id: '1',
    network: 'review',
    name: 'Rune Halvorsen',
    age: '4 h',
    state: 'stop',
    clock: '6 min over',
    preview:
      'Zip on the Dovre shell failed on day two. I am above the tree line with a jacket that does not close.',
    matter: 'Product, returns',
    mood: 'Negative',
  },
  {
    id: '2',
    network: 'mastodon',
    name: 'Ingrid Aasheim',
    age: '1 h',
    state: 'warn',
    clock: '18 min',
    preview: 'Thank you. But is it leaving today or not? The train to Finse goes on Saturday at 08:25.',
    matter: 'Delivery',
    note: 'Jonas is here',
  },
  {
    id: '3',
    network: 'linkedin',
    name: 'Camille Renard',
    age: '50 min',
    state: 'warn',
    clock: '26 min',
    preview:
      'Do you take on seasonal repair technicians in Chamonix again this summer, and is French enough?',
    matter: 'Jobs',
  },
  {
    id: '4',
    network: 'bluesky',
    name: 'Owen Pryce',
    age: '2 h',
    state: 'wait',
    clock: 'With Legal',
    preview: 'Is the Vidda 3 fly sheet free of PFAS, or only the coating? Your label and your site differ.',
    matter: 'Materials',
    note: 'Consent due 11:30',
  },
  {
    id: '5',
    network: 'email',
    name: 'Priya Nandakumar',
    age: '35 min',
    state: 'ok',
    clock: '1 h 10',
    preview:
      'Trailhead Weekly: writing about repair rights. Who may speak about spare parts beyond seven years?',
    matter: 'Press',
    note: 'Spokesperson needed',
  },
  {
    id: '6',
    network: 'review',
    name: 'Lukas Steiner',
    age: '20 min',
    state: 'ok',
    clock: '2 h 15',
    preview: 'Boots are splendid, the lace hooks less so. Two bent within a month, left foot both times.',
    matter: 'Product',
  },
  {
    id: '7',
    network: 'mastodon',
    name: 'Aino Mäkelä',
    age: '12 min',
    state: 'ok',
    clock: '2 h 40',
    preview:
      'The repair bench in Tampere fixed my father’s 1994 anorak while I drank a coffee. Please never close it.',
    matter: 'Repair',
    mood: 'Positive',
  },
  {
    id: '8',
    network: 'bluesky',
    name: 'Dov Ben-Haim',
    age: '3 min',
    state: 'ok',
    clock: '2 h 57',
    preview: 'Which of the 40 litre packs fits a 46 cm back? Size chart stops at 48.',
    matter: 'Sizing',
  },
]

const day = 86_400_000
const start = Date.UTC(2025, 8, 1)
const shares = [
  61,
  63,
  60,
  66,
  68,
  71,
  64,
  58,
  70,
  74,
  73,
  null,
  null,
  76,
  79,
  78,
  82,
  81,
  84,
  83,
  86,
  87,
  85,
  89,
  88,
  93,
]

export const clocksKept = shares.map((share, week) => ({
  at: new Date(start + week * 7 * day).toISOString(),
  value: share === null ? null : share / 100,
  ...(share === null ? { reason: 'Mastodon was not collected.' } : {}),
}))

const months = [720, 680, 585, null, 356, 232, 190]
export const firstResponse = months.map((minutes, month) => ({
  at: new Date(Date.UTC(2025, 8 + month, 1)).toISOString(),
  value: minutes,
}))
export const glidePath = Array.from({ length: 10 }, (_, month) => ({
  at: new Date(Date.UTC(2025, 8 + month, 1)).toISOString(),
  value: 720 - month * 70,
}))

export const manyRows = Array.from({ length: 5000 }, (_, index) => ({
  id: String(index),
  name: sampleCards[index % sampleCards.length]?.name ?? '',
  matter: sampleCards[index % sampleCards.length]?.matter ?? '',
  minutes: index % 17 === 3 ? null : ((index * 37) % 300) + 4,
}))
