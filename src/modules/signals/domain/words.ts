import type { Floor } from './parts.ts'

export interface LookedOut {
  readonly word: string
  readonly language: string | null
  readonly floor: Floor | null
}

/** Words that mean harm, leaked data, the law or a leader's misconduct, in the languages we read; `*` stands for any ending. */
const byFloor: Readonly<Record<Floor, Readonly<Record<string, readonly string[]>>>> = {
  harm: {
    en: [
      'injury',
      'injuries',
      'injured',
      'recall',
      'recalled',
      'poisoned',
      'hospitalised',
      'hospitalized',
      'died from',
    ],
    de: ['verletzt*', 'verletzung*', 'rückruf*', 'vergiftet*', 'krankenhaus'],
    no: ['skadet', 'personskade*', 'tilbakekall*', 'forgiftet', 'sykehus*'],
    fr: ['blessé*', 'blessure*', 'empoisonn*'],
    es: ['herido*', 'lesión', 'lesiones', 'intoxicad*'],
  },
  data: {
    en: ['data breach', 'data leak', 'leaked data', 'hacked', 'passwords leaked'],
    de: ['datenleck*', 'datenpanne*', 'gehackt'],
    no: ['datalekkasje*', 'datainnbrudd*', 'hacket'],
    fr: ['fuite de données', 'piraté*'],
    es: ['filtración de datos', 'hackeado*'],
  },
  legal: {
    en: ['lawsuit*', 'class action', 'suing', 'prosecutor*', 'indicted'],
    de: ['sammelklage*', 'staatsanwalt*', 'verklagt', 'strafanzeige*'],
    no: ['søksmål*', 'politianmeld*', 'saksøk*'],
    fr: ['procès', 'plainte pénale', 'recours collectif'],
    es: ['demanda judicial', 'demanda colectiva', 'fiscalía'],
  },
  executive: {
    en: ['embezzl*', 'bribery', 'sexual harassment', 'insider trading'],
    de: ['veruntreu*', 'bestechung*', 'sexuelle belästigung', 'insiderhandel'],
    no: ['underslag', 'bestikkelse*', 'seksuell trakassering'],
    fr: ['corruption', 'harcèlement sexuel', 'délit d’initié'],
    es: ['soborno*', 'acoso sexual', 'malversación'],
  },
}

/** Looked out for by everybody who did not say otherwise. */
export const builtIn: readonly LookedOut[] = Object.entries(byFloor).flatMap(([floor, languages]) =>
  Object.entries(languages).flatMap(([language, words]) =>
    words.map((word) => ({ word, language, floor: floor as Floor })),
  ),
)

interface Own extends LookedOut {
  readonly off: boolean
}

/** What is looked out for: the built-in words, and an organisation's own before them (another floor, or not at all). */
export function lookedOutFor(own: readonly Own[]): LookedOut[] {
  const said = new Set(own.map(({ word }) => word.toLowerCase()))
  return [
    ...builtIn.filter(({ word }) => !said.has(word)),
    ...own.filter(({ off }) => !off).map(({ word, language, floor }) => ({ word, language, floor })),
  ]
}
