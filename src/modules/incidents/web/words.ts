import type {
  BoardKind,
  Floor,
  IncidentState,
  PartName,
  ReviewState,
  Scenario,
  Seat,
  Severity,
} from '#modules/incidents/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'

/** How grave it is, in a word and a colour. */
export const severityTone = (severity: Severity): Tone | undefined =>
  severity === 1 ? 'stop' : severity === 2 ? 'warn' : severity === 3 ? 'wait' : undefined

export const severityName = (severity: Severity): string => `SEV${severity}`

export const severityMeans = (severity: Severity): string =>
  ({
    1: t('Everything stops: people, data or the house itself are at stake.'),
    2: t('Grave: what it concerns is paused, words go out within the hour.'),
    3: t('To be watched closely: somebody leads it, publishing is warned.'),
    4: t('To be kept in sight during working hours.'),
  })[severity]

export const stateWord = (state: IncidentState): { words: string; tone: Tone } =>
  ({
    suspected: { words: t('Suspected'), tone: 'wait' as const },
    open: { words: t('Running'), tone: 'stop' as const },
    contained: { words: t('Contained'), tone: 'warn' as const },
    recovering: { words: t('Recovering'), tone: 'wait' as const },
    closed: { words: t('Closed'), tone: 'good' as const },
    none: { words: t('No incident'), tone: 'good' as const },
  })[state]

/** What a person does by moving it there. */
export const moveWord = (from: IncidentState, to: IncidentState): string => {
  if (to === 'open')
    return from === 'suspected'
      ? t('It is an incident')
      : from === 'closed'
        ? t('Open it again')
        : t('It flares up again')
  const others = {
    contained: t('It is contained'),
    recovering: t('It is recovering'),
    closed: t('Close the incident'),
    none: t('It is no incident'),
  }
  return to === 'suspected' ? t('Suspected') : others[to]
}

export const scenarioWord = (scenario: Scenario): string =>
  ({
    'product-safety': t('Safety of a product'),
    outage: t('Outage'),
    'data-breach': t('Data got out'),
    recall: t('Recall'),
    executive: t('Leadership'),
    employee: t('An employee'),
    accident: t('Accident'),
    rumour: t('Rumour'),
    legal: t('Law or a regulator'),
    other: t('Something else'),
  })[scenario]

export const scenarioOptions = () =>
  (
    [
      'product-safety',
      'recall',
      'outage',
      'data-breach',
      'accident',
      'rumour',
      'employee',
      'executive',
      'legal',
      'other',
    ] as const
  ).map((value) => ({ value, label: scenarioWord(value) }))

export const floorWord = (floor: Floor): string =>
  ({
    harm: t('Harm to people'),
    data: t('Data of people exposed'),
    legal: t('Law or a regulator involved'),
    executive: t('Misconduct of our leadership'),
  })[floor]

export const floorOptions = () => [
  { value: '' as const, label: t('Nothing of the kind') },
  ...(['harm', 'data', 'legal', 'executive'] as const).map((value) => ({ value, label: floorWord(value) })),
]

export const partWord = (part: PartName): string =>
  ({
    volume: t('Volume against the usual'),
    negative: t('Negative share'),
    reach: t('Reach of the authors'),
    press: t('Press or verified authors'),
    breadth: t('Departments it touches'),
  })[part]

export const seatWord = (seat: Seat): string =>
  ({
    commander: t('Commander'),
    deputy: t('Deputy'),
    scribe: t('Scribe'),
    spokesperson: t('Spokesperson'),
    legal: t('Legal'),
    customer: t('Customers’ liaison'),
    internal: t('Internal liaison'),
  })[seat]

export const boardWord = (kind: BoardKind): string =>
  ({ fact: t('Known facts'), unknown: t('Not known yet'), rumour: t('Rumours') })[kind]

export const reviewWord = (state: ReviewState): { words: string; tone: Tone } =>
  ({
    draft: { words: t('Draft'), tone: 'wait' as const },
    'in-review': { words: t('In review'), tone: 'warn' as const },
    reviewed: { words: t('Reviewed'), tone: 'good' as const },
    closed: { words: t('Closed'), tone: 'good' as const },
  })[state]
